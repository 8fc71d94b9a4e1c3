/**
 * What workers of the demonstration paid. Contains no rule. Invariant: made up, and the same at
 * each start. May use what {@code costs} may.
 */
@NullMarked
package org.lintas.recruitment.costs.demo;

import org.jspecify.annotations.NullMarked;
