/**
 * Tables of sanctions and of their lifting. Contains no rule. Invariant: the rows of a case are
 * replaced as a whole. May use the records of {@code sanctions}.
 */
@NullMarked
package org.lintas.recruitment.sanctions.store;

import org.jspecify.annotations.NullMarked;
