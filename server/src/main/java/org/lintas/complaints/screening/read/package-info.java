/** Reads the set of indicators from its file, all problems at once. */
@NullMarked
package org.lintas.complaints.screening.read;

import org.jspecify.annotations.NullMarked;
