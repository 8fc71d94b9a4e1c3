/** Tests of {@code complaints.wages}. */
@NullMarked
package org.lintas.complaints.wages;

import org.jspecify.annotations.NullMarked;
