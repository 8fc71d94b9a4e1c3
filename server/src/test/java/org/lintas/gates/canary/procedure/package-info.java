/** Violations, for the gates to find. */
@NullMarked
package org.lintas.gates.canary.procedure;

import org.jspecify.annotations.NullMarked;
