package org.lintas.procedure.decide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Action;
import org.lintas.procedure.Actor;
import org.lintas.procedure.CaseState;
import org.lintas.procedure.CaseState.Progress;
import org.lintas.procedure.CaseState.StageState;
import org.lintas.procedure.CaseState.Status;
import org.lintas.procedure.Decision;
import org.lintas.procedure.Reason;

/** One action being heard: what speaks against it is gathered, never only the first thing. */
final class Hearing {
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(9000, 1, 1);
  private static final int LONGEST_REASON = 4_000;
  private static final int LONGEST_ECHO = 40;

  final Plan plan;
  final CaseState state;
  final Actor by;
  final LocalDate on;
  final List<Reason> reasons = new ArrayList<>(4);

  Hearing(Plan plan, CaseState state, Action action, LocalDate today) {
    this.plan = plan;
    this.state = state;
    this.by = sound(action.by());
    this.on = action.on() == null ? LATEST : action.on();
    day(today);
  }

  private static Actor sound(@Nullable Actor actor) {
    if (actor == null || actor.id() == null || actor.roles() == null) {
      return new Actor("", Set.of());
    }
    return actor;
  }

  private void day(LocalDate today) {
    if (on.isBefore(EARLIEST) || !on.isBefore(LATEST)) {
      refuse("impossible-day", "on", Map.of());
    } else if (on.isAfter(today)) {
      refuse("in-the-future", "on", Map.of("on", on.toString(), "today", today.toString()));
    }
  }

  /** Whether the day lies within what calendars can reckon with. */
  boolean hasSoundDay() {
    return !on.isBefore(EARLIEST) && on.isBefore(LATEST);
  }

  void refuse(String code, @Nullable String field, Map<String, String> details) {
    reasons.add(new Reason(code, field, details));
  }

  Decision refusal() {
    return new Decision.Refused(List.copyOf(reasons));
  }

  @Nullable StagePlan stage(@Nullable String name) {
    StagePlan found = plan.find(name);
    if (found == null) {
      String shown = name == null ? "" : name;
      refuse("unknown-stage", shown.substring(0, Math.min(shown.length(), LONGEST_ECHO)), Map.of());
    }
    return found;
  }

  @Nullable Progress progress(StagePlan stage) {
    StageState found = state.stages().get(stage.name());
    return found == null ? null : found.progress();
  }

  void mustBe(Status status) {
    if (state.status() != status) {
      String code = state.status() == Status.NONE ? "not-started" : "case-closed";
      refuse(code, null, Map.of("status", state.status().name()));
    }
  }

  void mustHoldRoleOf(StagePlan stage) {
    if (!by.roles().contains(stage.stage().by())) {
      refuse("wrong-role", stage.name(), Map.of("role", stage.stage().by()));
    }
  }

  /** For what any officer of the procedure may do. */
  void mustHoldAnyRole() {
    for (String role : by.roles()) {
      if (role != null && plan.roles().contains(role)) {
        return;
      }
    }
    refuse("wrong-role", null, Map.of("role", String.join(", ", plan.roles())));
  }

  void mustNotBeBarred(StagePlan stage) {
    StageState found = state.stages().get(stage.name());
    if (found == null || !found.barred().contains(by.id())) {
      return;
    }
    boolean proposed = found.progress() == Progress.AWAITING_APPROVAL;
    refuse(proposed ? "same-person" : "refused-before", stage.name(), Map.of());
  }

  void mustBeHere(StagePlan stage) {
    String holder = stage.stage().heldBy();
    if (holder != null) {
      refuse("held-elsewhere", stage.name(), Map.of("authority", holder));
    }
  }

  /** Days keep the order of the stages, however late the paper arrives. */
  void mustFollow(StagePlan stage) {
    for (String earlier : stage.ancestors()) {
      StageState found = state.stages().get(earlier);
      if (found != null && found.done() != null && on.isBefore(found.done())) {
        Map<String, String> details = Map.of("stage", earlier, "day", found.done().toString());
        refuse("before-predecessor", "on", details);
      }
    }
  }

  void mustNotPrecede(StagePlan stage, String code) {
    StageState found = state.stages().get(stage.name());
    if (found != null && found.done() != null && on.isBefore(found.done())) {
      refuse(code, "on", Map.of("stage", stage.name(), "day", found.done().toString()));
    }
  }

  /** Reads a reason or remark; never null. */
  String words(@Nullable String text, boolean required) {
    String words = text == null ? "" : text.strip();
    if (words.isEmpty() && required) {
      refuse("reason-required", "reason", Map.of());
    }
    if (words.length() > LONGEST_REASON) {
      refuse("too-long", "reason", Map.of("max", String.valueOf(LONGEST_REASON)));
    } else if (words.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
      refuse("control-character", "reason", Map.of());
    }
    return words;
  }
}
