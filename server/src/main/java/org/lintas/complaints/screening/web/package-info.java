/**
 * Pages of screening, decision, plan and detention, for members who may read the notes of a case.
 */
@NullMarked
package org.lintas.complaints.screening.web;

import org.jspecify.annotations.NullMarked;
