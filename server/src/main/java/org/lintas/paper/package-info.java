/**
 * Letters, lines and boxes on a page of PDF, in every script that the node is shipped in; the file
 * carries its letters with it. Contains no wording and nothing of what a paper is for.
 *
 * <p>Invariant: nothing is drawn outside its box; what is long wraps, then shrinks. May use
 * OpenPDF, ICU and the codes of {@code credential}; no other module.
 */
@NullMarked
package org.lintas.paper;

import org.jspecify.annotations.NullMarked;
