/**
 * Screening for trafficking, the decision on a person's status, and the plan for a victim. Contains
 * no verdict of its own: a screening is an aid, and a decision names the organisation that took it.
 * Its invariant: all of it is sealed among the notes of a complaint; only how long a victim is
 * already detained stands in the clear, so that its clock can ring. May use the rules of the desk,
 * the vault and {@code procedure}.
 */
@NullMarked
package org.lintas.complaints.screening;

import org.jspecify.annotations.NullMarked;
