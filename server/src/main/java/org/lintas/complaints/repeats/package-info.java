/**
 * Calls of the API that were made before: repeated under the same {@code Idempotency-Key} they do
 * nothing twice. Contains no answer and nothing that was said, so none stands in the table in which
 * the API keeps answers. Invariant: what it remembers is in memory and unrecognisable. May use
 * nothing.
 */
@NullMarked
package org.lintas.complaints.repeats;

import org.jspecify.annotations.NullMarked;
