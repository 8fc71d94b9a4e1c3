package org.lintas.recruitment.licences;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lintas.shared.CaseNumber;
import org.lintas.shared.Word;

/**
 * A licence of an agency or the accreditation of an employer, as its case granted it.
 *
 * @param caseSerial of the case that granted it
 * @param organisation serial
 * @param kind status that was granted: {@link #RECRUITMENT}, {@link #ACCREDITATION}
 * @param authority who granted it: {@code TH}
 * @param number as its register has it, otherwise the number of its case
 * @param version serial of the version of its procedure, whose texts name the kind
 * @param from first day
 * @param until last day, or null
 * @param ended first day on which it no longer counts although its last has not come, or null
 * @param because why it ended: {@code case-refused}, {@code case-withdrawn}, {@code ended}; or null
 * @param renews number of the licence whose place it takes, or null
 * @param at when it was recorded
 */
public record Licence(
    long caseSerial,
    long organisation,
    String kind,
    String authority,
    String number,
    int version,
    LocalDate from,
    @Nullable LocalDate until,
    @Nullable LocalDate ended,
    @Nullable String because,
    Conditions conditions,
    @Nullable String renews,
    Instant at) {

  /** To bring workers to others. */
  public static final String RECRUITMENT = "recruitment-licence";

  /** To bring workers for oneself. */
  public static final String ACCREDITATION = "employer-accreditation";

  /** Where a licence stands on a day, whatever sanctions there are. */
  public enum State {
    NOT_YET,
    VALID,
    EXPIRED,
    ENDED;

    /** {@code not-yet}. */
    public String word() {
      return Word.of(this);
    }
  }

  public String caseNumber() {
    return CaseNumber.of(caseSerial);
  }

  public State state(LocalDate day) {
    if (ended != null && !day.isBefore(ended)) {
      return State.ENDED;
    }
    if (until != null && day.isAfter(until)) {
      return State.EXPIRED;
    }
    return day.isBefore(from) ? State.NOT_YET : State.VALID;
  }

  /** Whether both count on some same day for some same work. */
  public boolean overlaps(Licence other) {
    return kind.equals(other.kind)
        && conditions.meets(other.conditions)
        && !startsAfter(other)
        && !other.startsAfter(this);
  }

  private boolean startsAfter(Licence other) {
    LocalDate last = other.until;
    LocalDate stop = other.ended;
    return last != null && from.isAfter(last) || stop != null && !from.isBefore(stop);
  }

  /** The same, ended on a day unless it had ended before. */
  public Licence ended(LocalDate day, String why) {
    return ended != null && !ended.isAfter(day)
        ? this
        : new Licence(
            caseSerial,
            organisation,
            kind,
            authority,
            number,
            version,
            from,
            until,
            day,
            why,
            conditions,
            renews,
            at);
  }
}
