/** Coming back with a receipt. */
@NullMarked
package org.lintas.complaints.mine;

import org.jspecify.annotations.NullMarked;
