@NullMarked
package org.lintas.recruitment.orders;

import org.jspecify.annotations.NullMarked;
