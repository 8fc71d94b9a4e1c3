/**
 * What recruitment costs a country's workers, counted: SDG 10.7.1, how many were charged what they
 * should not have been, levies by date, good practice of agencies. Contains no payment.
 *
 * <p>Invariant: no figure is about fewer than five people, and none can be had by subtracting
 * others. May use {@code corridors} and {@code costs}.
 */
@NullMarked
package org.lintas.recruitment.figures;

import org.jspecify.annotations.NullMarked;
