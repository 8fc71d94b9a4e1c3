package org.lintas.casework;

import org.lintas.procedure.Event;

/**
 * A payment that a case's journal tells of and that still counts.
 *
 * @param entry seq of the entry that tells of it
 * @param place among the payments of that entry, from 0
 */
public record CasePayment(int entry, int place, Event.FeePaid paid) {}
