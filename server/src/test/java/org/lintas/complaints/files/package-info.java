/** Tests of files that are sent with complaints. */
@NullMarked
package org.lintas.complaints.files;

import org.jspecify.annotations.NullMarked;
