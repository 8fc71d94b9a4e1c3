package org.lintas.complaints.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of a complaint stands in the clear.
 *
 * @param number as people see it
 * @param channel that holds it
 * @param stage of its legal track, or null
 * @param outcome code, or null until it is closed
 * @param handler account of the caseworker who has it in hand
 */
public record Docket(
    long id,
    String number,
    String channel,
    About about,
    State state,
    @Nullable String stage,
    @Nullable String outcome,
    Urgency urgency,
    @Nullable Integer handler,
    Clocks.Times times,
    Days days) {

  /**
   * What it is about.
   *
   * @param kinds the first is what it is counted as
   * @param corridor codes of two countries: {@code MM-TH}
   * @param language of the complainant's pages
   */
  public record About(
      List<String> kinds,
      @Nullable String sector,
      @Nullable String corridor,
      @Nullable String language) {}

  /** On which days it came and went. */
  public record Days(
      LocalDate filed, @Nullable LocalDate closed, @Nullable LocalDate retainedUntil) {}

  /** Whether what is owed next should have been done. */
  public boolean isOverdue(Instant now) {
    Instant due = times.due();
    return due != null && due.isBefore(now);
  }

  Docket in(State now) {
    return ended(now, outcome);
  }

  Docket ended(State now, @Nullable String how) {
    return new Docket(id, number, channel, about, now, stage, how, urgency, handler, times, days);
  }

  Docket at(Clocks.Times now) {
    return new Docket(
        id, number, channel, about, state, stage, outcome, urgency, handler, now, days);
  }

  Docket on(Days now) {
    return new Docket(
        id, number, channel, about, state, stage, outcome, urgency, handler, times, now);
  }

  Docket heldBy(String code, @Nullable Integer account) {
    return new Docket(
        id, number, code, about, state, stage, outcome, urgency, account, times, days);
  }

  /** What it was first filed as stays first, if it is among the kinds still. */
  Docket triaged(List<String> kinds, Urgency now) {
    List<String> first = about.kinds().stream().limit(1).filter(kinds::contains).toList();
    List<String> ordered = Stream.concat(first.stream(), kinds.stream()).distinct().toList();
    About known = new About(ordered, about.sector(), about.corridor(), about.language());
    return new Docket(id, number, channel, known, state, stage, outcome, now, handler, times, days);
  }
}
