/** Tests of who has keys. */
@NullMarked
package org.lintas.complaints.members;

import org.jspecify.annotations.NullMarked;
