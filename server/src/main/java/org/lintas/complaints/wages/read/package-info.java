/** Reads the rules of wages of a country from its file, all problems at once. */
@NullMarked
package org.lintas.complaints.wages.read;

import org.jspecify.annotations.NullMarked;
