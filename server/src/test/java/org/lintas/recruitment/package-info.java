@NullMarked
package org.lintas.recruitment;

import org.jspecify.annotations.NullMarked;
