/**
 * A case offered from one channel to another of this node: passed on or shared. Contains no way to
 * other nodes yet: what would be sent there is what {@link org.lintas.complaints.referrals.Preview}
 * shows.
 *
 * <p>Invariant: nothing is offered before the complainant consented, and until the receiver has
 * accepted and the sender handed over, it reads kinds, language, sector and urgency, and has no key
 * to more. May use what {@code complaints} may.
 */
@NullMarked
package org.lintas.complaints.referrals;

import org.jspecify.annotations.NullMarked;
