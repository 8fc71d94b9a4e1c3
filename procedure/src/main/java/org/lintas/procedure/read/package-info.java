/**
 * Reads and cross-checks a definition, keeping line and column of everything.
 *
 * <p>Contains no decision on cases. Its invariant: all problems are reported at once, and a
 * definition without problems can be decided upon without a fault. The kit that reads YAML with its
 * places ({@link org.lintas.procedure.read.Page}) serves other definitions too. May use YAML and
 * {@code rule}.
 */
@NullMarked
package org.lintas.procedure.read;

import org.jspecify.annotations.NullMarked;
