/**
 * Who of justice reads the legal track of a complaint: one named person, for one purpose, because
 * whoever complained agreed. Contains nothing of a track.
 *
 * <p>Invariant: a key to a track is given to one account by her hand, or by a caseworker's after a
 * custodian agreed in her stead; the tables refuse any other, and she sees who asked, why, who
 * agreed and when it was read. May use what {@code complaints} may.
 */
@NullMarked
package org.lintas.complaints.admissions;

import org.jspecify.annotations.NullMarked;
