/**
 * Sanctions against agencies and employers, and the natural persons who answer for them. {@code
 * Sanctions} is the door. Contains no way to impose one: that is a case of a procedure, see {@code
 * docs/licences.md}. Invariant: a sanction names a natural person, and one that was lifted stays.
 * May use {@code casefile}.
 */
@NullMarked
package org.lintas.recruitment.sanctions;

import org.jspecify.annotations.NullMarked;
