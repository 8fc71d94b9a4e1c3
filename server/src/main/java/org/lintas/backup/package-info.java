/**
 * Keeps the whole of a node in one encrypted file, and brings it back on an empty machine. Contains
 * no knowledge of any module's tables. Invariant: what is restored is what was there at one moment,
 * or nothing is. May use {@code node} and {@code journal}.
 */
@NullMarked
package org.lintas.backup;

import org.jspecify.annotations.NullMarked;
