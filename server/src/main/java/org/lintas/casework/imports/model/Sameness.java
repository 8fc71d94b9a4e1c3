package org.lintas.casework.imports.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.CaseState;
import org.lintas.procedure.Stage;

/**
 * Whether a row says what is already recorded. Answers that are private to a role are not compared:
 * telling "different" from "the same" would tell them, guess by guess, to whoever may not read
 * them.
 */
final class Sameness {

  private Sameness() {}

  static boolean same(
      Stage stage, CaseState.@Nullable StageState told, CaseState.StageState recorded) {
    return told != null
        && (recorded.done() == null || Objects.equals(told.done(), recorded.done()))
        && Objects.equals(told.outcome(), recorded.outcome())
        && told.paid().equals(recorded.paid())
        && (stage.isPrivate() || told.answers().equals(recorded.answers()));
  }

  /** Whether the stage has been dealt with, so that a row for it can only repeat or contradict. */
  static boolean isDone(CaseState.StageState reached) {
    return (reached.progress() == CaseState.Progress.COMPLETED
        || reached.progress() == CaseState.Progress.AWAITING_APPROVAL);
  }

  /** The state as it was before the stage was done: what a row would have met. */
  static CaseState reopened(CaseState state, String stage) {
    Map<String, CaseState.StageState> stages = new HashMap<>(state.stages());
    stages.computeIfPresent(
        stage,
        (name, done) ->
            new CaseState.StageState(
                CaseState.Progress.OPEN,
                done.turn(),
                done.opened(),
                done.due(),
                null,
                null,
                Map.of(),
                Map.of(),
                List.of(),
                null,
                Set.of(),
                null));
    return new CaseState(CaseState.Status.OPEN, stages);
  }
}
