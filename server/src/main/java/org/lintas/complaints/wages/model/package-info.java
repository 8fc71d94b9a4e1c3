/** Rules of wages and what comes of them: plain Java, exact amounts, no clock. */
@NullMarked
package org.lintas.complaints.wages.model;

import org.jspecify.annotations.NullMarked;
