/** Violations, for the gates to find. */
@NullMarked
package org.lintas.gates.canary.casework.web;

import org.jspecify.annotations.NullMarked;
