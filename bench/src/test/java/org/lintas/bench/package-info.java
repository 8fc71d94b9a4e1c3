@NullMarked
package org.lintas.bench;

import org.jspecify.annotations.NullMarked;
