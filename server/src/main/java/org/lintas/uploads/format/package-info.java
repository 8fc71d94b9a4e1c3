/**
 * Kinds of file that are taken, each told by its content, and how each is freed of what it tells
 * besides: place, device, maker, day. Contains no storage and decodes no picture and no sound.
 *
 * <p>Invariant: a file comes out without metadata or it is refused, and no work grows faster than
 * the file. Uses nothing.
 */
@NullMarked
package org.lintas.uploads.format;

import org.jspecify.annotations.NullMarked;
