/**
 * A round as figures: people at each stage, drop-out, fees, days, lateness. Contains no figure that
 * names a person, and no rule. Invariant: every figure is counted from the tables that the journal
 * proves. May use {@code casework}'s tables, {@code procedures}, {@code access}, {@code pages}.
 */
@NullMarked
package org.lintas.casework.rounds;

import org.jspecify.annotations.NullMarked;
