/**
 * The labour inspector's desk: a stack of papers is verified at once. Contains no rule of what is
 * genuine (that is {@code credential}).
 *
 * <p>Invariant: nothing that was handed in is kept, neither here nor in an address or a log; it
 * goes back to the browser with its results. May use the doors of cards, receipts and keys.
 */
@NullMarked
package org.lintas.cards.desk;

import org.jspecify.annotations.NullMarked;
