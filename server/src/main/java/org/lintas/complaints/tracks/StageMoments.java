package org.lintas.complaints.tracks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintas.complaints.tracks.store.TrackStore.StageRow;
import org.lintas.procedure.Event;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.Stage;

/**
 * What events say to the clock: which stages open, until when, and which are over.
 *
 * @param opened in the order of the events
 * @param over names of stages
 */
record StageMoments(List<StageRow> opened, List<String> over) {

  /**
   * Of the events of one step.
   *
   * @param at the moment of the step
   */
  static StageMoments of(Procedure procedure, List<Event> events, Instant at) {
    List<StageRow> opened = new ArrayList<>();
    List<String> over = new ArrayList<>();
    for (Event event : events) {
      switch (event) {
        case Event.StageOpened e ->
            opened.add(new StageRow(e.stage(), e.turn(), at, due(procedure, e, at), null));
        case Event.StageCompleted e -> over.add(e.stage());
        case Event.CompletionApproved e -> over.add(e.stage());
        case Event.StageRefused e -> over.add(e.stage());
        case Event.StageLapsed e -> over.add(e.stage());
        case Event.SentBack e when e.from().equals(e.to()) -> {} // a proposal taken back
        case Event.SentBack e -> over.add(e.from());
        case Event.StageSkipped e -> over.add(e.stage());
        case Event.CaseWithdrawn _ -> procedure.stages().forEach(stage -> over.add(stage.name()));
        case Event.CaseStarted _,
            Event.CompletionProposed _,
            Event.FeePaid _,
            Event.AnswersCorrected _,
            Event.RefusalAppealed _,
            Event.NoteAdded _,
            Event.EffectDue _,
            Event.CaseFinished _ -> {}
      }
    }
    return new StageMoments(List.copyOf(opened), List.copyOf(over));
  }

  /** Hours from the moment; days until the end of the last of them. */
  private static @Nullable Instant due(Procedure procedure, Event.StageOpened opened, Instant at) {
    Stage stage = procedure.findStage(opened.stage()).orElse(null);
    if (stage != null && stage.deadline() instanceof Duration hours) {
      return at.plus(hours);
    }
    return opened.due() == null
        ? null
        : opened.due().plusDays(1).atStartOfDay(procedure.jurisdiction().zone()).toInstant();
  }
}
