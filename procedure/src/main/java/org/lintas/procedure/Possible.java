package org.lintas.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.CaseState.Progress;
import org.lintas.procedure.CaseState.StageState;
import org.lintas.procedure.CaseState.Status;
import org.lintas.procedure.decide.Plan;

/**
 * What somebody may try next: what a page should offer. {@link Engine#decide} has the last word, as
 * days, fees and answers are not known yet.
 *
 * @param stage null for what concerns the whole case
 * @param targets for {@link Kind#SEND_BACK} the stages it can go back to, nearest first; the stage
 *     itself stands for taking a proposal back
 */
public record Possible(Kind kind, @Nullable String stage, List<String> targets) {

  /** One for each kind of action that a person takes. */
  public enum Kind {
    START,
    COMPLETE,
    APPROVE,
    REFUSE,
    SEND_BACK,
    CORRECT,
    WITHDRAW,
    APPEAL,
    NOTE
  }

  /** Everything this person may try, in the order of the stages. */
  public static List<Possible> of(Procedure procedure, CaseState state, Actor actor) {
    List<Possible> found = new ArrayList<>();
    Map<String, Set<String>> ancestors = Plan.ancestors(procedure.stages());
    for (Stage stage : procedure.stages()) {
      boolean role = actor.roles().contains(stage.by()) && stage.heldBy() == null;
      if (state.status() == Status.NONE && stage.after().isEmpty() && role) {
        found.add(new Possible(Kind.START, stage.name(), List.of()));
      }
      StageState at = state.stages().get(stage.name());
      if (at != null && role) {
        add(found, state, stage, at, actor, ancestors.getOrDefault(stage.name(), Set.of()));
      }
    }
    addForCase(found, procedure, state, actor);
    return List.copyOf(found);
  }

  private static void add(
      List<Possible> found,
      CaseState state,
      Stage stage,
      StageState at,
      Actor actor,
      Set<String> ancestors) {
    boolean open = state.status() == Status.OPEN;
    boolean barred = at.barred().contains(actor.id());
    boolean proposed = at.progress() == Progress.AWAITING_APPROVAL;
    boolean own = proposed && actor.id().equals(at.by());
    boolean repeat = stage.repeatable() && at.progress() == Progress.COMPLETED;
    String name = stage.name();
    if (open && !barred && (at.progress() == Progress.OPEN || repeat)) {
      found.add(new Possible(Kind.COMPLETE, name, List.of()));
    }
    if (open && !barred && proposed) {
      found.add(new Possible(Kind.APPROVE, name, List.of()));
    }
    if (open && (at.progress() == Progress.OPEN || proposed)) {
      List<String> targets = targets(state, name, proposed, ancestors);
      if (!targets.isEmpty()) {
        found.add(new Possible(Kind.SEND_BACK, name, targets));
      }
      if (!barred || own) {
        found.add(new Possible(Kind.REFUSE, name, List.of()));
      }
    }
    boolean correctable = open || state.status() == Status.FINISHED;
    if (correctable && at.progress() == Progress.COMPLETED && !stage.form().isEmpty()) {
      found.add(new Possible(Kind.CORRECT, name, List.of()));
    }
  }

  private static List<String> targets(
      CaseState state, String stage, boolean proposed, Set<String> ancestors) {
    List<String> targets = new ArrayList<>();
    if (proposed) {
      targets.add(stage);
    }
    for (String earlier : ancestors) {
      StageState at = state.stages().get(earlier);
      if (at != null && at.progress() == Progress.COMPLETED) {
        targets.add(earlier);
      }
    }
    return targets;
  }

  private static void addForCase(
      List<Possible> found, Procedure procedure, CaseState state, Actor actor) {
    boolean any = procedure.stages().stream().anyMatch(s -> actor.roles().contains(s.by()));
    if (!any || state.status() == Status.NONE) {
      return;
    }
    if (state.status() == Status.REFUSED) {
      state
          .stages()
          .forEach((name, at) -> {
            if (at.progress() == Progress.REFUSED) {
              found.add(new Possible(Kind.APPEAL, name, List.of()));
            }
          });
    }
    if (state.status() == Status.OPEN) {
      found.add(new Possible(Kind.WITHDRAW, null, List.of()));
    }
    found.add(new Possible(Kind.NOTE, null, List.of()));
  }
}
