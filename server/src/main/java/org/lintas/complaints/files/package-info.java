/**
 * What people send with a complaint: taken in without touching the disk, sealed, and given out as
 * nothing but a download. Contains no text of a complaint and no kind of file.
 *
 * <p>Invariant: a name and a content stand sealed in the table and nowhere else. May use {@code
 * vault} and {@code uploads}.
 */
@NullMarked
package org.lintas.complaints.files;

import org.jspecify.annotations.NullMarked;
