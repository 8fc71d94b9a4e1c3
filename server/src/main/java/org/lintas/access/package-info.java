/**
 * Accounts, roles held at offices, and who may do what. Contains no rule of any procedure.
 *
 * <p>Invariant: nobody acts without being a {@link org.lintas.access.Caller}. May use {@code
 * shared}, {@code journal}.
 */
@NullMarked
package org.lintas.access;

import org.jspecify.annotations.NullMarked;
