/** Tests of cards, through the doors that people and programs use. */
@NullMarked
package org.lintas.cards;

import org.jspecify.annotations.NullMarked;
