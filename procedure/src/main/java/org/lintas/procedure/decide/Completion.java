package org.lintas.procedure.decide;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Action;
import org.lintas.procedure.Approval;
import org.lintas.procedure.CaseState.Progress;
import org.lintas.procedure.CaseState.StageState;
import org.lintas.procedure.CaseState.Status;
import org.lintas.procedure.Check;
import org.lintas.procedure.Decision;
import org.lintas.procedure.Event;
import org.lintas.procedure.Payment;
import org.lintas.procedure.Window;
import org.lintas.procedure.answer.Answers;
import org.lintas.procedure.decide.StagePlan.StageCheck;
import org.lintas.procedure.rule.Facts;
import org.lintas.procedure.rule.Nearest;

/** Doing a stage: who, when, answers, outcome, fees, checks. */
final class Completion {
  /** Marks a completion in which a date of which only a part is known was read favourably. */
  static final String FAVOURED = "partial-date-favoured";

  private final Hearing hearing;
  private final StagePlan stage;

  private Completion(Hearing hearing, StagePlan stage) {
    this.hearing = hearing;
    this.stage = stage;
  }

  static Decision start(Hearing hearing, Action.Start action) {
    if (hearing.state.status() != Status.NONE) {
      hearing.refuse("already-started", null, Map.of());
    }
    return new Completion(hearing, hearing.plan.first())
        .decide(new Entry(action.outcome(), action.answers(), action.payments()));
  }

  static Decision complete(Hearing hearing, Action.Complete action) {
    StagePlan stage = hearing.stage(action.stage());
    if (stage == null) {
      return hearing.refusal();
    }
    hearing.mustBe(Status.OPEN);
    Completion completion = new Completion(hearing, stage);
    completion.mustBeOpen();
    return completion.decide(new Entry(action.outcome(), action.answers(), action.payments()));
  }

  /** What was entered. */
  private record Entry(
      @Nullable String outcome, Map<String, String> answers, List<Payment> payments) {}

  private void mustBeOpen() {
    Progress progress = hearing.progress(stage);
    if (hearing.state.status() != Status.OPEN || progress == Progress.OPEN || isRepeat()) {
      return;
    }
    String code =
        switch (progress) {
          case null -> "stage-not-open";
          case AWAITING_APPROVAL -> "awaiting-approval";
          case COMPLETED -> "already-done";
          case OPEN, SKIPPED, REFUSED, LAPSED, WAITING -> "stage-not-open";
        };
    hearing.refuse(code, stage.name(), Map.of());
  }

  private boolean isRepeat() {
    return stage.stage().repeatable() && hearing.progress(stage) == Progress.COMPLETED;
  }

  private Decision decide(Entry entry) {
    boolean reachable = hearing.reasons.stream().noneMatch(r -> !"on".equals(r.field()));
    hearing.mustHoldRoleOf(stage);
    hearing.mustBeHere(stage);
    if (!hearing.hasSoundDay() || !reachable) {
      return hearing.refusal();
    }
    hearing.mustNotBeBarred(stage);
    hearing.mustFollow(stage);
    mustBeInWindow();
    mustHaveOutcome(entry.outcome());
    Answers answers = stage.form().read(entry.answers(), hearing.on, hearing.reasons);
    StageState before = hearing.state.stages().get(stage.name());
    Set<String> paid = before == null || isRepeat() ? Set.of() : before.paid().keySet();
    List<Event> payments = new Payments(hearing, stage.stage()).read(entry.payments(), paid);
    List<String> flags = judge(answers, new Facts(answers.canonical(), hearing.state, hearing.on));
    return hearing.reasons.isEmpty()
        ? accept(entry.outcome(), answers.canonical(), payments, flags)
        : hearing.refusal();
  }

  private void mustBeInWindow() {
    Window window = stage.stage().window();
    if (window != null && !window.contains(hearing.on)) {
      Map<String, String> details =
          Map.of("opens", window.opens().toString(), "closes", window.closes().toString());
      hearing.refuse("outside-window", "on", details);
    }
  }

  private void mustHaveOutcome(@Nullable String outcome) {
    List<String> outcomes = stage.stage().outcomes();
    boolean given = outcome != null && !outcome.isBlank();
    if (outcomes.isEmpty()) {
      if (given) {
        hearing.refuse("outcome-not-expected", "outcome", Map.of());
      }
    } else if (!given || outcome == null) {
      hearing.refuse("outcome-required", "outcome", Map.of());
    } else if (!outcomes.contains(outcome)) {
      String near = Nearest.to(outcome, outcomes);
      Map<String, String> details = near == null ? Map.of() : Map.of("suggestion", near);
      hearing.refuse("unknown-outcome", "outcome", details);
    }
  }

  /**
   * Runs every check whose answers can be read; a date of which only a part is known is read in
   * favour of the person.
   *
   * @return flags
   */
  private List<String> judge(Answers answers, Facts facts) {
    List<String> flags = new ArrayList<>(0);
    for (StageCheck check : stage.checks()) {
      if (!Collections.disjoint(check.rule().mentions().fields(), answers.faulty())) {
        continue;
      }
      boolean first = check.rule().holds(facts);
      boolean partial = check.rule().readsPartialDate(facts);
      boolean last = partial ? check.rule().holdsAtLatest(facts) : first;
      if (first != last && !flags.contains(FAVOURED)) {
        flags.add(FAVOURED);
      }
      switch (check.check().kind()) {
        case REFUSE_UNLESS -> {
          if (!first && !last) {
            fail(check);
          }
        }
        case FLAG_WHEN -> {
          if (first && last) {
            flags.add(check.check().name());
          }
        }
      }
    }
    return flags;
  }

  private void fail(StageCheck check) {
    Set<String> fields = check.rule().mentions().fields();
    String field = fields.size() == 1 ? fields.iterator().next() : null;
    Check failed = check.check();
    hearing.refuse("check-failed", field, Map.of("check", failed.name(), "stage", stage.name()));
  }

  private Decision accept(
      @Nullable String outcome,
      Map<String, String> answers,
      List<Event> payments,
      List<String> flags) {
    Moves moves = new Moves(hearing);
    if (hearing.state.status() == Status.NONE) {
      moves.add(new Event.CaseStarted(hearing.on)).open(stage);
    } else if (isRepeat()) {
      moves.open(stage);
    }
    payments.forEach(moves::add);
    boolean sealed = stage.stage().isPrivate();
    Map<String, String> open = sealed ? Map.of() : answers;
    Map<String, String> shut = sealed ? answers : Map.of();
    String chosen = stage.stage().outcomes().isEmpty() ? null : outcome;
    List<String> marks = List.copyOf(flags);
    String by = hearing.by.id();
    if (stage.stage().approval() == Approval.TWO_PERSON) {
      return moves
          .add(
              new Event.CompletionProposed(stage.name(), hearing.on, chosen, open, shut, marks, by))
          .accepted();
    }
    return moves
        .add(new Event.StageCompleted(stage.name(), hearing.on, chosen, open, shut, marks, by))
        .takeEffect(stage)
        .advance()
        .accepted();
  }

  static Decision approve(Hearing hearing, Action.Approve action) {
    StagePlan stage = hearing.stage(action.stage());
    if (stage == null) {
      return hearing.refusal();
    }
    hearing.mustBe(Status.OPEN);
    hearing.mustHoldRoleOf(stage);
    hearing.mustBeHere(stage);
    if (hearing.progress(stage) != Progress.AWAITING_APPROVAL) {
      hearing.refuse("nothing-to-approve", stage.name(), Map.of());
    }
    hearing.mustNotBeBarred(stage);
    hearing.mustNotPrecede(stage, "before-proposal");
    if (!hearing.reasons.isEmpty()) {
      return hearing.refusal();
    }
    return new Moves(hearing)
        .add(new Event.CompletionApproved(stage.name(), hearing.on, hearing.by.id()))
        .takeEffect(stage)
        .advance()
        .accepted();
  }

  static Decision correct(Hearing hearing, Action.Correct action) {
    StagePlan stage = hearing.stage(action.stage());
    if (stage == null) {
      return hearing.refusal();
    }
    if (hearing.state.status() != Status.FINISHED) {
      hearing.mustBe(Status.OPEN);
    }
    hearing.mustHoldRoleOf(stage);
    hearing.mustBeHere(stage);
    String why = hearing.words(action.reason(), true);
    StageState before = hearing.state.stages().get(stage.name());
    if (before == null || before.progress() != Progress.COMPLETED || before.done() == null) {
      hearing.refuse("not-completed", stage.name(), Map.of());
      return hearing.refusal();
    }
    hearing.mustNotPrecede(stage, "before-completion");
    Answers answers = stage.form().read(action.answers(), before.done(), hearing.reasons);
    Map<String, String> canonical = answers.canonical();
    List<String> flags =
        new Completion(hearing, stage)
            .judge(answers, new Facts(canonical, hearing.state, before.done()));
    if (!hearing.reasons.isEmpty()) {
      return hearing.refusal();
    }
    boolean sealed = stage.stage().isPrivate();
    return new Moves(hearing)
        .add(
            new Event.AnswersCorrected(
                stage.name(),
                hearing.on,
                sealed ? Map.of() : canonical,
                sealed ? canonical : Map.of(),
                List.copyOf(flags),
                why))
        .accepted();
  }
}
