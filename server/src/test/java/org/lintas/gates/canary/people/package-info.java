/** Violations, for the gates to find. */
@NullMarked
package org.lintas.gates.canary.people;

import org.jspecify.annotations.NullMarked;
