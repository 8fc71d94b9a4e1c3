/**
 * Terms of work, what became worse between two texts, and what a corridor's rules say of them.
 * Plain Java: contains no rule of any state, only kinds of rules. Invariant: two amounts are
 * compared exactly, never rounded. May use {@code procedure} alone.
 */
@NullMarked
package org.lintas.recruitment.contracts.model;

import org.jspecify.annotations.NullMarked;
