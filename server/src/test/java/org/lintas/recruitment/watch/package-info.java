/** Tests of {@code recruitment.watch}. */
@NullMarked
package org.lintas.recruitment.watch;

import org.jspecify.annotations.NullMarked;
