/** Tests of who of justice reads a track. */
@NullMarked
package org.lintas.complaints.admissions;

import org.jspecify.annotations.NullMarked;
