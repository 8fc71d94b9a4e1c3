/** Tests of {@link org.lintas.complaints.wages.web}. */
@NullMarked
package org.lintas.complaints.wages.web;

import org.jspecify.annotations.NullMarked;
