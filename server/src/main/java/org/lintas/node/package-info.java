/**
 * The running node: its database, clock and commands. Contains nothing of migration. May use {@code
 * shared}.
 */
@NullMarked
package org.lintas.node;

import org.jspecify.annotations.NullMarked;
