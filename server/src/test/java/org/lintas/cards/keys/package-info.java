/** Tests of keys. */
@NullMarked
package org.lintas.cards.keys;

import org.jspecify.annotations.NullMarked;
