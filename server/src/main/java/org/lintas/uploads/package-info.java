/**
 * Files that people send: how large they may be, what they are by their content, freed of place,
 * device and maker. Contains no storage and nothing of what a file is for.
 *
 * <p>Invariant: a file comes out without metadata or is refused with its reason; nothing is
 * decoded. May use {@code shared}.
 */
@NullMarked
package org.lintas.uploads;

import org.jspecify.annotations.NullMarked;
