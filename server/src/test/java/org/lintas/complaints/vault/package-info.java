/** Tests of the keys of complaints. */
@NullMarked
package org.lintas.complaints.vault;

import org.jspecify.annotations.NullMarked;
