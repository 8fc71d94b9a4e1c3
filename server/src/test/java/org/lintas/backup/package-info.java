/** Tests of backup and restore. */
@NullMarked
package org.lintas.backup;

import org.jspecify.annotations.NullMarked;
