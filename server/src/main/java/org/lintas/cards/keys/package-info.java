/**
 * Keys that sign cards and receipts, and the keys of other issuers that this node trusts: made,
 * rotated, retired, reported stolen, published, imported. Contains no paper and no format: that is
 * {@code credential}.
 *
 * <p>Invariant: a private key leaves memory only sealed; a key is trusted only while its row is as
 * this node sealed it; every change is journalled with a reason.
 */
@NullMarked
package org.lintas.cards.keys;

import org.jspecify.annotations.NullMarked;
