/**
 * Payments of one worker, folded from the journal, and what the law says of them. Contains no SQL
 * and no clock. Invariant: the same payments and the same law give the same verdict. May use {@code
 * corridors}.
 */
@NullMarked
package org.lintas.recruitment.costs.model;

import org.jspecify.annotations.NullMarked;
