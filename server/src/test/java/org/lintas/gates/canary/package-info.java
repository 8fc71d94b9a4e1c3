/** Violations, for the gates to find. */
@NullMarked
package org.lintas.gates.canary;

import org.jspecify.annotations.NullMarked;
