/** Tests of {@code complaints.tracks}. */
@NullMarked
package org.lintas.complaints.tracks;

import org.jspecify.annotations.NullMarked;
