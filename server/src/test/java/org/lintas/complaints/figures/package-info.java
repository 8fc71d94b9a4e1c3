/** Tests of {@link org.lintas.complaints.figures}. */
@NullMarked
package org.lintas.complaints.figures;

import org.jspecify.annotations.NullMarked;
