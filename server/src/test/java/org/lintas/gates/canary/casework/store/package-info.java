/** Violations, for the gates to find. */
@NullMarked
package org.lintas.gates.canary.casework.store;

import org.jspecify.annotations.NullMarked;
