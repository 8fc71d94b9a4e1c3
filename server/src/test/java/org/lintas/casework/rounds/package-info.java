/** Tests of counting; see the package of the same name. */
@NullMarked
package org.lintas.casework.rounds;

import org.jspecify.annotations.NullMarked;
