/**
 * The tracks that a complaint takes: who is accused, how far the law has come, what was awarded and
 * paid. Contains no law of its own: tracks are published definitions, decided by the pure engine.
 * Its invariant: what was answered is sealed; in the clear stand the names of stages and their
 * moments. May use the vault, {@code procedures} and, as a visitor, {@code organisations}.
 */
@NullMarked
package org.lintas.complaints.tracks;

import org.jspecify.annotations.NullMarked;
