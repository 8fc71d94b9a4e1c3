/**
 * Papers as PDF: cards of ISO ID-1 size and receipts of A5. Contains no record and no wording: it
 * is handed what stands on the paper. Invariant: whatever a name is, it stands on its card. May use
 * {@code paper} and OpenPDF.
 */
@NullMarked
package org.lintas.cards.paper.print;

import org.jspecify.annotations.NullMarked;
