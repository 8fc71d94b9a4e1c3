/**
 * How recruitment writes down what it changes: each step an entry with its reason and all that the
 * row says now, so that {@code verify} can hold rows against entries. Contains no meaning of a row.
 *
 * <p>Invariant: what workers and organisations wrote stands in an entry as its hash alone, so that
 * it can be taken away. May use {@code journal} and {@code access}.
 */
@NullMarked
package org.lintas.recruitment.minutes;

import org.jspecify.annotations.NullMarked;
