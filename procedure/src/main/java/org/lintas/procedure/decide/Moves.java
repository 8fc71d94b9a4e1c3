package org.lintas.procedure.decide;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.CaseState;
import org.lintas.procedure.CaseState.Progress;
import org.lintas.procedure.CaseState.StageState;
import org.lintas.procedure.Decision;
import org.lintas.procedure.Effect;
import org.lintas.procedure.Event;
import org.lintas.procedure.Stage;
import org.lintas.procedure.Window;
import org.lintas.procedure.rule.Facts;

/** The events of an accepted action, and the state as they change it. */
final class Moves {
  private final Plan plan;
  private final LocalDate on;
  private final List<Event> events = new ArrayList<>(8);
  private CaseState state;

  Moves(Hearing hearing) {
    plan = hearing.plan;
    on = hearing.on;
    state = hearing.state;
  }

  Moves add(Event event) {
    events.add(event);
    state = state.apply(event);
    return this;
  }

  Decision accepted() {
    return new Decision.Accepted(Collections.unmodifiableList(events), state);
  }

  /** Opens a stage on the day of the action, for the first time or again. */
  Moves open(StagePlan stage) {
    return open(stage, on);
  }

  private Moves open(StagePlan stage, LocalDate day) {
    StageState before = state.stages().get(stage.name());
    int turn = before == null ? 1 : before.turn() + 1;
    return add(new Event.StageOpened(stage.name(), turn, day, due(stage.stage(), day)));
  }

  /** A stage opens when the last stage before it was done, whichever paper came in last. */
  private LocalDate opening(StagePlan stage) {
    LocalDate day = on;
    for (String earlier : stage.ancestors()) {
      StageState at = state.stages().get(earlier);
      if (at != null && at.done() != null && at.done().isAfter(day)) {
        day = at.done();
      }
    }
    return day;
  }

  private static @Nullable LocalDate due(Stage stage, LocalDate day) {
    TemporalAmount deadline = stage.deadline();
    if (deadline == null) {
      return null;
    }
    Window window = stage.window();
    LocalDate from = window != null && window.opens().isAfter(day) ? window.opens() : day;
    // of hours the first day on which they may be over: whoever keeps the clock knows the moment
    return deadline instanceof Duration hours ? from.plusDays(hours.toDays()) : from.plus(deadline);
  }

  Moves takeEffect(StagePlan stage) {
    for (Effect effect : stage.stage().effects()) {
      add(new Event.EffectDue(stage.name(), effect, on, until(effect)));
    }
    return this;
  }

  private @Nullable LocalDate until(Effect effect) {
    Period valid =
        switch (effect) {
          case Effect.Issues issues -> issues.valid();
          case Effect.Grants grants -> grants.valid();
          case Effect.Ends ends -> null;
          case Effect.Opens opens -> null;
          case Effect.Refers refers -> null;
          case Effect.Notifies notifies -> null;
        };
    return valid == null ? null : on.plus(valid).minusDays(1);
  }

  /** Opens or skips whatever has become due, and finishes the case when nothing is left. */
  Moves advance() {
    boolean moved = true;
    while (moved) {
      moved = false;
      for (StagePlan stage : plan.stages()) {
        moved |= reach(stage);
      }
    }
    if (isDone()) {
      finish();
    }
    return this;
  }

  private boolean reach(StagePlan stage) {
    StageState at = state.stages().get(stage.name());
    boolean skipped = at != null && at.progress() == Progress.SKIPPED;
    boolean waits = at == null || skipped || at.progress() == Progress.WAITING;
    if (!waits || !areOver(stage.ancestors())) {
      return false;
    }
    boolean needed = stage.when() == null || stage.when().holds(new Facts(Map.of(), state, on));
    if (needed) {
      open(stage, opening(stage));
    } else if (!skipped) {
      add(new Event.StageSkipped(stage.name()));
    }
    return needed || !skipped;
  }

  private boolean areOver(Set<String> stages) {
    for (String name : stages) {
      if (!isOver(name)) {
        return false;
      }
    }
    return true;
  }

  /** An optional stage stands in nobody's way. */
  private boolean isOver(String name) {
    if (plan.get(name).stage().optional()) {
      return true;
    }
    StageState at = state.stages().get(name);
    return at != null
        && switch (at.progress()) {
          case COMPLETED, SKIPPED, LAPSED -> true;
          case OPEN, AWAITING_APPROVAL, REFUSED, WAITING -> false;
        };
  }

  private boolean isDone() {
    for (StagePlan stage : plan.stages()) {
      StageState at = state.stages().get(stage.name());
      boolean pending = at != null && at.progress() == Progress.AWAITING_APPROVAL;
      if (pending || !isOver(stage.name())) {
        return false;
      }
    }
    return true;
  }

  private void finish() {
    for (StagePlan stage : plan.stages()) {
      StageState at = state.stages().get(stage.name());
      if (at == null || at.progress() == Progress.OPEN || at.progress() == Progress.WAITING) {
        add(new Event.StageSkipped(stage.name()));
      }
    }
    add(new Event.CaseFinished(on));
  }
}
