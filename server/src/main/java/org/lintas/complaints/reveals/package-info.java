/**
 * Who gets to know who a complainant is: one named person, for one purpose, for some hours, by the
 * rule of the channel. Contains no identity.
 *
 * <p>Invariant: a key to an identity is shared by a hand that holds it, with one account, until a
 * moment, and its complainant sees who asked, why, and what was decided. May use what {@code
 * complaints} may.
 */
@NullMarked
package org.lintas.complaints.reveals;

import org.jspecify.annotations.NullMarked;
