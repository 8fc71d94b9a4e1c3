/**
 * Buttons of the desk beside a request to read a track. Contains no rule. Invariant: whoever holds
 * no case finds nothing here. May use {@code pages}.
 */
@NullMarked
package org.lintas.complaints.admissions.web;

import org.jspecify.annotations.NullMarked;
