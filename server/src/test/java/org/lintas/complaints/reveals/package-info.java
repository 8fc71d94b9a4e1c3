/** Tests of {@link org.lintas.complaints.reveals}. */
@NullMarked
package org.lintas.complaints.reveals;

import org.jspecify.annotations.NullMarked;
