/** Indicators and what comes of them; status, plan: plain Java, no clock. */
@NullMarked
package org.lintas.complaints.screening.model;

import org.jspecify.annotations.NullMarked;
