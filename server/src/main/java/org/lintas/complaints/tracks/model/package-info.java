/** Respondents and what they owe together: plain Java, exact amounts. */
@NullMarked
package org.lintas.complaints.tracks.model;

import org.jspecify.annotations.NullMarked;
