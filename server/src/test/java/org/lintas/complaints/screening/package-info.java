/** Tests of {@code complaints.screening}. */
@NullMarked
package org.lintas.complaints.screening;

import org.jspecify.annotations.NullMarked;
