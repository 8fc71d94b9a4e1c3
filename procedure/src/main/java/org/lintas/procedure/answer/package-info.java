/**
 * Answers: turns what people enter into canonical text, or says every reason why it cannot.
 *
 * <p>Contains no rule of any procedure. Its invariant: canonical text read again gives itself. May
 * use only the JDK.
 */
@NullMarked
package org.lintas.procedure.answer;

import org.jspecify.annotations.NullMarked;
