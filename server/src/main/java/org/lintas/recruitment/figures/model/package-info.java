/** How figures are made. Contains no SQL. Invariant: exact, with the source of each formula. */
@NullMarked
package org.lintas.recruitment.figures.model;

import org.jspecify.annotations.NullMarked;
