/**
 * Pages of the desk: queue, case, steps. Contains no rule. Invariant: whoever is no member finds
 * nothing here; keys that are shut lead to where a password opens them. May use {@code pages}.
 */
@NullMarked
package org.lintas.complaints.desk.web;

import org.jspecify.annotations.NullMarked;
