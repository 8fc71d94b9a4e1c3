/**
 * The desk of a channel that receives complaints: its queue with clocks, the case page, questions
 * and answers, internal notes, triage, help that is assigned, outcomes. Contains no key and opens
 * nothing itself: whatever is written or read goes through the vault.
 *
 * <p>Invariant: whoever is no enrolled member of the channel that holds a case finds nothing, not
 * even that it exists; what stands in the clear is kinds, clocks and states, never a word of hers.
 * May use what {@code complaints} may.
 */
@NullMarked
package org.lintas.complaints.desk;

import org.jspecify.annotations.NullMarked;
