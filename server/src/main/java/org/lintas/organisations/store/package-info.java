/**
 * The tables of organisations. Contains no rule and no access decision. Invariant: whatever is
 * written here carries its names and marks with it. May use {@code organisations.model}.
 */
@NullMarked
package org.lintas.organisations.store;

import org.jspecify.annotations.NullMarked;
