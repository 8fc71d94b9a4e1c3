package org.lintas.complaints.tracks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lintas.complaints.tracks.store.TrackStore;
import org.lintas.procedure.CaseState;
import org.lintas.procedure.CaseState.Progress;
import org.lintas.procedure.CaseState.StageState;
import org.lintas.procedure.Event;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.Stage;

/**
 * A track, open: what happened on it, and where it stands by that.
 *
 * @param row as clocks know it
 * @param procedure the version under which it began
 * @param past its steps in their order
 */
public record Track(TrackStore.Row row, Procedure procedure, List<Past> past, CaseState state) {

  /**
   * A step that was taken.
   *
   * @param by whose keys sealed it
   */
  public record Past(String by, Instant at, List<Event> events) {}

  /** The first stage in hand, in the order of the definition. */
  public Optional<Stage> current() {
    return procedure.stages().stream()
        .filter(stage ->
            state
                .findStage(stage.name())
                .filter(at ->
                    at.progress() == Progress.OPEN || at.progress() == Progress.AWAITING_APPROVAL)
                .isPresent())
        .findFirst();
  }

  /** The stage that was refused, while that may be appealed. */
  public Optional<StageState> refused() {
    return refusedStage().flatMap(stage -> state.findStage(stage.name()));
  }

  /** Its definition. */
  public Optional<Stage> refusedStage() {
    return state.status() != CaseState.Status.REFUSED
        ? Optional.empty()
        : procedure.stages().stream()
            .filter(stage ->
                state
                    .findStage(stage.name())
                    .filter(at -> at.progress() == Progress.REFUSED)
                    .isPresent())
            .findFirst();
  }
}
