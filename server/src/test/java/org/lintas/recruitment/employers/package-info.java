/** Tests of what is known of employers. */
@NullMarked
package org.lintas.recruitment.employers;

import org.jspecify.annotations.NullMarked;
