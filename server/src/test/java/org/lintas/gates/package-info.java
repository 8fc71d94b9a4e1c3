/**
 * The gates: what every change must keep to. Each gate has a canary, a violation that it is fed to
 * see that it bites. CONTRIBUTING.md lists them with their remedies.
 */
@NullMarked
package org.lintas.gates;

import org.jspecify.annotations.NullMarked;
