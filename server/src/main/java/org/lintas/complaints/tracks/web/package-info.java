/** Pages of tracks, for members who hold a key to them. */
@NullMarked
package org.lintas.complaints.tracks.web;

import org.jspecify.annotations.NullMarked;
