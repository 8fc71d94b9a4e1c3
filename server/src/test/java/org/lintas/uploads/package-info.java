/** Files as people and attackers send them. */
@NullMarked
package org.lintas.uploads;

import org.jspecify.annotations.NullMarked;
