/** Tests of casework through its door, on a real node. */
@NullMarked
package org.lintas.casework;

import org.jspecify.annotations.NullMarked;
