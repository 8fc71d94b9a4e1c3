/**
 * Receipts of paid fees: made when first asked for, then kept as they were signed. Contains no
 * truth of its own about money: what was paid, the journal of the case tells. Invariant: a receipt
 * whose payment was taken back is revoked in the same transaction. May use the rest of its module,
 * {@code credential}, and the modules of lower tiers.
 */
@NullMarked
package org.lintas.cards.receipts;

import org.jspecify.annotations.NullMarked;
