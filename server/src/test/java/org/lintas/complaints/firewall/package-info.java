/** Tries to reach complaints from outside, by every page, door, table, file and log. */
@NullMarked
package org.lintas.complaints.firewall;

import org.jspecify.annotations.NullMarked;
