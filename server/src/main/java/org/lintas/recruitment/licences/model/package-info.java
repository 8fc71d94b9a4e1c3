/**
 * What a file means for licences, inspections and security: pure functions. Contains no SQL and no
 * clock. Invariant: the same entries mean the same forever. May use {@code casefile} and the
 * records of {@code licences}.
 */
@NullMarked
package org.lintas.recruitment.licences.model;

import org.jspecify.annotations.NullMarked;
