/** Complaining as people do it: on a phone, without script, in a hurry, with bad files. */
@NullMarked
package org.lintas.complaints.filing;

import org.jspecify.annotations.NullMarked;
