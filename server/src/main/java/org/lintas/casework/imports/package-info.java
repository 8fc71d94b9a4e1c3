/**
 * Many cases at once from a table that somebody sends: what its columns mean, which rows are good,
 * and the run that enters them. Contains no rule of a procedure: every row is decided as one person
 * at a counter is. Invariant: the same file twice changes nothing, and an import killed at any
 * moment goes on where it stopped. May use what casework may use.
 */
@NullMarked
package org.lintas.casework.imports;

import org.jspecify.annotations.NullMarked;
