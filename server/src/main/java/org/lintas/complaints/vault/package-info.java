/**
 * Keys of complaints: who holds which, how they are wrapped and handed on, and what is sealed by
 * them. Contains no rule of how a complaint is followed.
 *
 * <p>Invariant: what is sealed opens for holders of an unexpired wrapped key alone; no key stands
 * anywhere but wrapped, except in memory, for as long as its holder is here. May use {@code
 * access}, {@code journal}, {@code node}.
 */
@NullMarked
package org.lintas.complaints.vault;

import org.jspecify.annotations.NullMarked;
