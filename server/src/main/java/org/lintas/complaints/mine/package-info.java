/**
 * A complaint as whoever filed it sees it, by the receipt alone: what was answered, where it
 * stands, who came to know what; and what she may add, agree to, dispute, or take back. Contains no
 * receipt: those are the vault's.
 *
 * <p>Invariant: nothing is read or written here without her keys. May use {@code vault}, {@code
 * files}, {@code filing} and what the other sides of a complaint show her.
 */
@NullMarked
package org.lintas.complaints.mine;

import org.jspecify.annotations.NullMarked;
