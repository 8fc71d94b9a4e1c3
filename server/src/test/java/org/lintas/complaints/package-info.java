/** Tests of confidential complaints. */
@NullMarked
package org.lintas.complaints;

import org.jspecify.annotations.NullMarked;
