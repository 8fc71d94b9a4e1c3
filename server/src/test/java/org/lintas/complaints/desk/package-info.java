/** Tests of {@link org.lintas.complaints.desk}. */
@NullMarked
package org.lintas.complaints.desk;

import org.jspecify.annotations.NullMarked;
