/** Tables of tracks in the clear, and their steps among the sealed pieces. */
@NullMarked
package org.lintas.complaints.tracks.store;

import org.jspecify.annotations.NullMarked;
