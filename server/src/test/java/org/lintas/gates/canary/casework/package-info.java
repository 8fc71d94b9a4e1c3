/** Violations, for the gates to find. */
@NullMarked
package org.lintas.gates.canary.casework;

import org.jspecify.annotations.NullMarked;
