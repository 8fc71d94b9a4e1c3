/**
 * What a file means for sanctions: pure functions. Contains no SQL and no clock. Invariant: the
 * same entries mean the same forever. May use {@code casefile} and the records of {@code
 * sanctions}.
 */
@NullMarked
package org.lintas.recruitment.sanctions.model;

import org.jspecify.annotations.NullMarked;
