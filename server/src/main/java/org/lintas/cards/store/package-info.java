/** Tables of cards: one statement for one card or for thousands. Contains no rule. */
@NullMarked
package org.lintas.cards.store;

import org.jspecify.annotations.NullMarked;
