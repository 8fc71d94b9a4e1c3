/** Nodes as processes of their own, killed while they work. */
@NullMarked
package org.lintas.crash;

import org.jspecify.annotations.NullMarked;
