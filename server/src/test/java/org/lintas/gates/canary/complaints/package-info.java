/** Violations, for the gates to find. */
@NullMarked
package org.lintas.gates.canary.complaints;

import org.jspecify.annotations.NullMarked;
