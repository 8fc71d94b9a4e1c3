package org.lintas.casework.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.CaseState;
import org.lintas.procedure.Event;

/**
 * From when to when a case ran.
 *
 * @param startedOn day on which it began
 * @param recordedAt moment at which its beginning was recorded
 * @param finishedOn day on which it ended, or null while it runs
 */
public record Span(LocalDate startedOn, Instant recordedAt, @Nullable LocalDate finishedOn) {

  static Span begin(List<Event> events, Instant at, CaseState.Status status) {
    LocalDate first = LocalDate.EPOCH;
    for (Event event : events) {
      if (event instanceof Event.CaseStarted(LocalDate on)) {
        first = on;
      }
    }
    return new Span(first, at, null).after(events, status);
  }

  Span after(List<Event> events, CaseState.Status status) {
    if (status == CaseState.Status.OPEN) {
      return finishedOn == null ? this : new Span(startedOn, recordedAt, null);
    }
    return finishedOn == null ? new Span(startedOn, recordedAt, lastDay(events)) : this;
  }

  private LocalDate lastDay(List<Event> events) {
    LocalDate last = startedOn;
    for (Event event : events) {
      LocalDate day = day(event);
      if (day != null && day.isAfter(last)) {
        last = day;
      }
    }
    return last;
  }

  private static @Nullable LocalDate day(Event event) {
    return switch (event) {
      case Event.CaseFinished finished -> finished.on();
      case Event.CaseWithdrawn withdrawn -> withdrawn.on();
      case Event.StageRefused refused -> refused.on();
      case Event.StageLapsed lapsed -> lapsed.on();
      case Event.CaseStarted _,
          Event.StageOpened _,
          Event.StageSkipped _,
          Event.StageCompleted _,
          Event.CompletionProposed _,
          Event.CompletionApproved _,
          Event.FeePaid _,
          Event.SentBack _,
          Event.AnswersCorrected _,
          Event.RefusalAppealed _,
          Event.NoteAdded _,
          Event.EffectDue _ ->
          null;
    };
  }
}
