/**
 * Tables of licences, inspections and security. Contains no rule. Invariant: the rows of a case are
 * replaced as a whole. May use the records of {@code licences}.
 */
@NullMarked
package org.lintas.recruitment.licences.store;

import org.jspecify.annotations.NullMarked;
