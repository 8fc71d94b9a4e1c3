package org.lintas.complaints.tracks;

import java.util.List;
import java.util.Optional;
import org.lintas.complaints.tracks.store.TrackStore;
import org.lintas.procedure.CaseState;
import org.lintas.procedure.CaseState.Progress;
import org.lintas.procedure.Event;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.Stage;

/**
 * A track, open: what happened on it, and where it stands by that.
 *
 * @param row as clocks know it
 * @param procedure the version under which it began
 */
public record Track(TrackStore.Row row, Procedure procedure, List<Event> events, CaseState state) {

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
}
