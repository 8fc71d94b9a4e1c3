/** Tests of {@code recruitment.reviews}. */
@NullMarked
package org.lintas.recruitment.reviews;

import org.jspecify.annotations.NullMarked;
