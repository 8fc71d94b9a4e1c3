/** The calculator of wages for everybody, and the claim of a case for who works on it. */
@NullMarked
package org.lintas.complaints.wages.web;

import org.jspecify.annotations.NullMarked;
