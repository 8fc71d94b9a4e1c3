/** Files of complaints, as people and attackers send them. */
@NullMarked
package org.lintas.complaints.files;

import org.jspecify.annotations.NullMarked;
