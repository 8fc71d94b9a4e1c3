/**
 * Conditions: compiles and type-checks CEL against a stage's questions, and evaluates it.
 *
 * <p>Contains nothing of cases or YAML. Its invariant: a compiled rule ends, reads only what its
 * stage may read, and always answers yes or no. May use only CEL.
 */
@NullMarked
package org.lintas.procedure.rule;

import org.jspecify.annotations.NullMarked;
