/**
 * The watch list of the monitoring committee: what unions and civil society say of an agency or an
 * employer, by what evidence, and what it answers. Contains no sanction: those are the state's.
 *
 * <p>Invariant: nothing is published before its subject has answered or the term of its right of
 * reply is over; what rests on one account alone is never published. May use {@code organisations}
 * and the modules of tier 1.
 */
@NullMarked
package org.lintas.recruitment.watch;

import org.jspecify.annotations.NullMarked;
