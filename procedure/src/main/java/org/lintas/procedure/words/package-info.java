/**
 * The engine's own sentences in the languages it ships.
 *
 * <p>Contains no text of any procedure. Its invariant: every language has every key. May use only
 * ICU.
 */
@NullMarked
package org.lintas.procedure.words;

import org.jspecify.annotations.NullMarked;
