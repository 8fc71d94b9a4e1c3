/**
 * Fair recruitment: licences and sanctions, job orders and contracts, what workers paid, what they
 * and civil society say of agencies, and the public register of it all. Contains no procedure
 * (those are definitions that {@code casework} runs) and no organisation (those are {@code
 * organisations}).
 *
 * <p>Invariant: what the public reads of an agency follows from journalled entries alone. May use
 * the modules of lower tiers.
 */
@NullMarked
package org.lintas.recruitment;

import org.jspecify.annotations.NullMarked;
