/**
 * Papers as PDF: cards of ISO ID-1 size and receipts of A5, in letters that the file carries with
 * it. Contains no record and no wording: it is handed what stands on the paper. Invariant: nothing
 * is drawn outside its box; what is long wraps, then shrinks. May use OpenPDF and ICU.
 */
@NullMarked
package org.lintas.cards.paper.print;

import org.jspecify.annotations.NullMarked;
