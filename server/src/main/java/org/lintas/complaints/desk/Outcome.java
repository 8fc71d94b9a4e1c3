package org.lintas.complaints.desk;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What came of a case, as its complainant reads it.
 *
 * @param code of the outcome
 * @param words of the desk
 * @param disputeBy last day on which she may dispute it
 */
public record Outcome(
    String code, String words, Instant at, LocalDate disputeBy, boolean disputed) {}
