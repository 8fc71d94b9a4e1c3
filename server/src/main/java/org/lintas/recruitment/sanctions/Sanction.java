package org.lintas.recruitment.sanctions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Money;
import org.lintas.shared.CaseNumber;
import org.lintas.shared.Word;

/**
 * A sanction against an organisation. Its number is that of its case.
 *
 * @param organisation serial
 * @param country only recruitment of workers from there is concerned, or null for all
 * @param ground law and section
 * @param facts what was done; empty for a reader who may not know it
 * @param fine or null
 * @param liable name of the natural person who answers for it
 * @param person serial of that person behind organisations, or null when it is not known any more
 * @param decided day of the decision
 * @param starts first day
 * @param ends last day, or null
 * @param publicFrom day from which everybody may know
 * @param lifted first day on which it no longer counts, or null
 * @param liftedBecause why, or null
 * @param at when it was recorded
 */
public record Sanction(
    long caseSerial,
    long organisation,
    Kind kind,
    @Nullable String country,
    String ground,
    String facts,
    @Nullable Money fine,
    String liable,
    @Nullable Long person,
    LocalDate decided,
    LocalDate starts,
    @Nullable LocalDate ends,
    LocalDate publicFrom,
    @Nullable LocalDate lifted,
    @Nullable String liftedBecause,
    Instant at) {

  /** Which it is, the mildest first. */
  public enum Kind {
    WARNING,
    FINE,
    SUSPENSION,
    /** Licences granted before it starts count no more. */
    REVOCATION,
    BAN,
    BLACKLIST;

    public String word() {
      return Word.of(this);
    }

    public static Optional<Kind> of(@Nullable String word) {
      return Word.find(Kind.class, word);
    }

    /** Whether it keeps from recruiting while it lasts. */
    public boolean bars() {
      return this == SUSPENSION || this == BAN || this == BLACKLIST;
    }
  }

  /** Where it stands on a day. */
  public enum State {
    NOT_YET,
    IN_FORCE,
    PAST,
    LIFTED;

    /** {@code in-force}. */
    public String word() {
      return Word.of(this);
    }
  }

  public String number() {
    return CaseNumber.of(caseSerial);
  }

  /** Whether a number as people write it is its own. */
  public boolean isNumbered(String written) {
    OptionalLong serial = CaseNumber.serial(written);
    return serial.isPresent() && serial.getAsLong() == caseSerial;
  }

  public State state(LocalDate day) {
    if (lifted != null && !day.isBefore(lifted)) {
      return State.LIFTED;
    }
    if (ends != null && day.isAfter(ends)) {
      return State.PAST;
    }
    return day.isBefore(starts) ? State.NOT_YET : State.IN_FORCE;
  }

  public boolean isPublic(LocalDate day) {
    return !day.isBefore(publicFrom);
  }

  /** Whether it keeps from recruiting on a day. */
  public boolean bars(LocalDate day) {
    return kind.bars() && state(day) == State.IN_FORCE;
  }

  /** As everybody may read it. */
  public Sanction withoutFacts() {
    return new Sanction(
        caseSerial,
        organisation,
        kind,
        country,
        ground,
        "",
        fine,
        liable,
        person,
        decided,
        starts,
        ends,
        publicFrom,
        lifted,
        liftedBecause == null ? null : "",
        at);
  }

  /** The same, lifted on a day unless it was lifted before. */
  public Sanction lifted(LocalDate day, String why) {
    return lifted != null && !lifted.isAfter(day)
        ? this
        : new Sanction(
            caseSerial,
            organisation,
            kind,
            country,
            ground,
            facts,
            fine,
            liable,
            person,
            decided,
            starts,
            ends,
            publicFrom,
            day,
            why,
            at);
  }
}
