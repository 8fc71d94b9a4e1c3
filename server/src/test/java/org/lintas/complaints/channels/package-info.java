/** Tests of the file of channels. */
@NullMarked
package org.lintas.complaints.channels;

import org.jspecify.annotations.NullMarked;
