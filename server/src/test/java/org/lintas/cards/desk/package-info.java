/** Tests of the inspector's desk. */
@NullMarked
package org.lintas.cards.desk;

import org.jspecify.annotations.NullMarked;
