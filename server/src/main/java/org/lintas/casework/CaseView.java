package org.lintas.casework;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Office;
import org.lintas.procedure.CaseState;
import org.lintas.procedure.Possible;
import org.lintas.procedure.SubjectKind;
import org.lintas.procedures.Published;

/**
 * A case as its reader may see it: without the answers that are private to others.
 *
 * @param serial inner serial; {@code number} is its public form
 * @param version counts up with every entry; the ETag
 * @param alike serial of a person entered before who may be the same, or null
 * @param actions what the reader may try now
 */
public record CaseView(
    long serial,
    String number,
    int version,
    Published published,
    CaseSubject subject,
    Office office,
    CaseState state,
    @Nullable Long alike,
    List<Possible> actions) {

  /** One line of the history. {@code events} hold no private answers. */
  public record HistoryLine(
      int seq,
      Instant at,
      String actor,
      @Nullable Office office,
      String action,
      List<org.lintas.procedure.Event> events,
      String hash) {}

  /**
   * One line of a list or worklist.
   *
   * @param stage the stage it is about; for a line that is a case, the open stage it waits in, or
   *     null when none is open
   * @param state of the stage when lines are stages, otherwise of the case
   * @param kind of the subject
   * @param office code
   * @param late waits past its due day while it can still be done
   * @param missed waits, and the window has closed
   * @param claimedBy signature of the officer at work on it, or null
   */
  public record Line(
      long serial,
      String number,
      String procedure,
      @Nullable String stage,
      String state,
      SubjectKind kind,
      String subjectName,
      String office,
      java.time.@Nullable LocalDate opened,
      java.time.@Nullable LocalDate due,
      boolean late,
      boolean missed,
      @Nullable String claimedBy) {}
}
