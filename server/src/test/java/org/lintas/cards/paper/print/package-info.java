/** Reads printed papers back, with a library that did not write them. */
@NullMarked
package org.lintas.cards.paper.print;

import org.jspecify.annotations.NullMarked;
