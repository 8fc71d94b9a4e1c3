/**
 * Who may recruit: licences and accreditations with their conditions, inspections, security. {@code
 * Licences} is the door. Contains no way to grant one: that is a case of a procedure, see {@code
 * docs/licences.md}. Invariant: its tables hold what the entries of cases tell, written in their
 * transaction. May use {@code casefile} and {@code sanctions}.
 */
@NullMarked
package org.lintas.recruitment.licences;

import org.jspecify.annotations.NullMarked;
