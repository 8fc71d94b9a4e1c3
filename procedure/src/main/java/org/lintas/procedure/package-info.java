/**
 * The procedure language: reads, checks, decides and explains a procedure.
 *
 * <p>Contains no I/O beyond reading a folder, no clock, no Spring, no SQL. Its invariant: the same
 * procedure, state, action and day always give the same decision. May use only CEL, YAML, JSON and
 * ICU libraries.
 */
@NullMarked
package org.lintas.procedure;

import org.jspecify.annotations.NullMarked;
