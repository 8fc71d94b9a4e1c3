/** Tests of the journal. */
@NullMarked
package org.lintas.journal;

import org.jspecify.annotations.NullMarked;
