/**
 * Writes sample files of a registration round: people who never lived, with names as people of
 * Myanmar, Cambodia and Laos bear them. Contains no import and knows no database. Invariant: the
 * same number of people and seed give the same bytes, and the totals keep the proportions of the
 * round of 2004. May use nothing of the other modules.
 */
@NullMarked
package org.lintas.casework.imports.sample;

import org.jspecify.annotations.NullMarked;
