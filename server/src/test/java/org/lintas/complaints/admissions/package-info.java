/** Tests of {@link org.lintas.complaints.admissions}. */
@NullMarked
package org.lintas.complaints.admissions;

import org.jspecify.annotations.NullMarked;
