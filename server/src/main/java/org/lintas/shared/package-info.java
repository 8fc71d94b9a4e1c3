/** Ids, results and pages of a list. Contains no behaviour of its own and uses no other module. */
@NullMarked
package org.lintas.shared;

import org.jspecify.annotations.NullMarked;
