package org.lintas.casework.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintas.casework.model.Codes;
import org.lintas.casework.model.OrganisationTold;
import org.lintas.casework.model.Standing;
import org.lintas.people.Newcomers;
import org.lintas.people.Person;
import org.lintas.procedure.Action;
import org.lintas.procedure.Decision;
import org.lintas.procedure.Event;
import org.lintas.procedures.Published;

/**
 * A decided change of one case, ready to be written.
 *
 * @param before version 0 when the case begins with it
 * @param after without its hash
 * @param action as the journal names it
 * @param newcomers among whom the person is to be entered with the case; null when known before
 * @param correction how the person reads from now on; null when nothing about the person changes
 * @param organisation to be entered with the case, or corrected; null when the case is about none,
 *     or nothing about it changes
 */
public record Change(
    Published published,
    Standing before,
    Standing after,
    List<Event> events,
    String action,
    Instant at,
    @Nullable Newcomers newcomers,
    Person.@Nullable Particulars correction,
    @Nullable OrganisationTold organisation) {

  /** Of a case about a person. */
  public Change(
      Published published,
      Standing before,
      Standing after,
      List<Event> events,
      String action,
      Instant at,
      @Nullable Newcomers newcomers,
      Person.@Nullable Particulars correction) {
    this(published, before, after, events, action, at, newcomers, correction, null);
  }

  /** The same change, which also tells of an organisation. */
  public Change telling(@Nullable OrganisationTold told) {
    return new Change(published, before, after, events, action, at, newcomers, correction, told);
  }

  /** What was decided about a case where it stood. */
  public static Change of(
      Published published,
      Standing before,
      Action action,
      Decision.Accepted decided,
      Instant at,
      @Nullable Newcomers newcomers,
      Person.@Nullable Particulars correction) {
    return new Change(
        published,
        before,
        before.after(decided.events(), decided.next(), at),
        decided.events(),
        Codes.of(action),
        at,
        newcomers,
        correction);
  }

  /** Whether an organisation is entered with the case. */
  public boolean entersOrganisation() {
    return organisation != null && organisation.fresh();
  }

  public boolean begins() {
    return before.version() == 0;
  }

  /** Why answers were corrected; empty when something else was done. */
  String reason() {
    for (Event event : events) {
      if (event instanceof Event.AnswersCorrected corrected) {
        return corrected.reason();
      }
    }
    return "";
  }
}
