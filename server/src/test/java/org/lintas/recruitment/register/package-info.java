/** Tests of {@code recruitment.register}. */
@NullMarked
package org.lintas.recruitment.register;

import org.jspecify.annotations.NullMarked;
