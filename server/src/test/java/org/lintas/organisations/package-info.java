@NullMarked
package org.lintas.organisations;

import org.jspecify.annotations.NullMarked;
