/**
 * Reads what figures are made of. Contains no formula. Invariant: one statement for all workers.
 * May use the tables of {@code recruitment}.
 */
@NullMarked
package org.lintas.recruitment.figures.store;

import org.jspecify.annotations.NullMarked;
