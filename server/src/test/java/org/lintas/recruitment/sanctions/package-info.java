@NullMarked
package org.lintas.recruitment.sanctions;

import org.jspecify.annotations.NullMarked;
