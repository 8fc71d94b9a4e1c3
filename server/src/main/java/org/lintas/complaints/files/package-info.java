/**
 * What people send with a complaint: taken in without touching the disk, told by its content, freed
 * of metadata, sealed, and given out as nothing but a download. Contains no text of a complaint.
 *
 * <p>Invariant: a name and a content stand sealed in the table and nowhere else. May use {@code
 * vault}.
 */
@NullMarked
package org.lintas.complaints.files;

import org.jspecify.annotations.NullMarked;
