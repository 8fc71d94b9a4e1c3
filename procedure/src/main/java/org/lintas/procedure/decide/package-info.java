/**
 * Decides actions on cases.
 *
 * <p>Contains no reading of definitions and no wording. Its invariant: the same plan, state, action
 * and day give the same decision, and no input makes it throw. May use {@code rule} and {@code
 * answer}.
 */
@NullMarked
package org.lintas.procedure.decide;

import org.jspecify.annotations.NullMarked;
