/**
 * Cards and receipts that anyone can verify: issued, revoked, printed, looked up. Contains no rule
 * of who gets a card (that is data of a procedure) and no format (that is {@code credential}).
 *
 * <p>Invariant: a card is stored in the transaction of the journal entry that issues it, and its
 * state changes with an entry of its own. May use the modules of lower tiers and {@code
 * credential}.
 */
@NullMarked
package org.lintas.cards;

import org.jspecify.annotations.NullMarked;
