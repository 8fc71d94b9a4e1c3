/**
 * Pages for a worker without an account: where her case stands. Contains nothing that an officer
 * sees. Invariant: nothing of a person stands in an address or stays on the phone. May use what
 * {@code casework} may, and {@code pages}.
 */
@NullMarked
package org.lintas.casework.mine;

import org.jspecify.annotations.NullMarked;
