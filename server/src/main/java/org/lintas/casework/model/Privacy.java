package org.lintas.casework.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintas.procedure.CaseState;
import org.lintas.procedure.Event;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.Stage;

/**
 * What others may see of a private stage: that it is done, and its outcome. The answers are not
 * here at all; the marks that checks put on them and the words of a refusal tell too much as well.
 */
public final class Privacy {

  private Privacy() {}

  /** Whether some event brings answers of a stage. */
  public static boolean answers(List<Event> events, String stage) {
    return events.stream()
        .anyMatch(event -> event instanceof Event.Answered it && it.stage().equals(stage));
  }

  /** The state as holders of some roles may see it. */
  public static CaseState veiled(Procedure procedure, CaseState state, Set<String> roles) {
    Map<String, CaseState.StageState> stages = new HashMap<>(state.stages());
    for (Stage stage : procedure.stages()) {
      if (veils(stage, roles)) {
        stages.computeIfPresent(stage.name(), (name, reached) -> veiled(reached));
      }
    }
    return new CaseState(state.status(), stages);
  }

  private static CaseState.StageState veiled(CaseState.StageState reached) {
    return new CaseState.StageState(
        reached.progress(),
        reached.turn(),
        reached.opened(),
        reached.due(),
        reached.done(),
        reached.outcome(),
        Map.of(),
        reached.paid(),
        List.of(),
        reached.by(),
        reached.barred(),
        null);
  }

  /** Events as holders of some roles may see them. */
  public static List<Event> veiled(Procedure procedure, List<Event> events, Set<String> roles) {
    return events.stream().map(event -> veiled(procedure, event, roles)).toList();
  }

  private static Event veiled(Procedure procedure, Event event, Set<String> roles) {
    return switch (event) {
      case Event.StageCompleted done when veils(procedure, done.stage(), roles) ->
          new Event.StageCompleted(
              done.stage(), done.on(), done.outcome(), Map.of(), Map.of(), List.of(), done.by());
      case Event.CompletionProposed done when veils(procedure, done.stage(), roles) ->
          new Event.CompletionProposed(
              done.stage(), done.on(), done.outcome(), Map.of(), Map.of(), List.of(), done.by());
      case Event.AnswersCorrected done when veils(procedure, done.stage(), roles) ->
          new Event.AnswersCorrected(done.stage(), done.on(), Map.of(), Map.of(), List.of(), "");
      case Event.StageRefused refused when veils(procedure, refused.stage(), roles) ->
          new Event.StageRefused(refused.stage(), refused.on(), "", refused.by());
      case Event.SentBack sent when veils(procedure, sent.from(), roles) ->
          new Event.SentBack(sent.from(), sent.to(), sent.on(), "");
      default -> event;
    };
  }

  private static boolean veils(Procedure procedure, String stage, Set<String> roles) {
    return procedure.findStage(stage).filter(named -> veils(named, roles)).isPresent();
  }

  private static boolean veils(Stage stage, Set<String> roles) {
    return stage.isPrivate() && stage.privateTo().stream().noneMatch(roles::contains);
  }
}
