/**
 * How a complaint is told and received: what somebody says, the rules it must keep, its sealing,
 * and reading it again. Contains no key and no list of complaints.
 *
 * <p>Invariant: of what is told only kinds, sector, corridor and language reach the table in the
 * clear; all else is sealed before it leaves the request, and a blank identity is sealed like a
 * given one, so that nobody sees from outside who gave a name. May use {@code vault}, {@code files}
 * and, as a visitor, {@code organisations}.
 */
@NullMarked
package org.lintas.complaints.filing;

import org.jspecify.annotations.NullMarked;
