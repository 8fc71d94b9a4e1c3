package org.lintas.procedure.decide;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.lintas.procedure.Action;
import org.lintas.procedure.CaseState.Progress;
import org.lintas.procedure.CaseState.StageState;
import org.lintas.procedure.CaseState.Status;
import org.lintas.procedure.Decision;
import org.lintas.procedure.Event;

/** Everything that turns a case another way than forward: back, to an end, or open again. */
final class Turning {
  /** The role of whoever speaks for the clock. */
  static final String CLOCK = "clock";

  /** Reason recorded when the clock refuses. */
  static final String DEADLINE_PASSED = "deadline-passed";

  private Turning() {}

  static Decision refuse(Hearing hearing, Action.Refuse action) {
    StagePlan stage = hearing.stage(action.stage());
    if (stage == null) {
      return hearing.refusal();
    }
    mustBeInHand(hearing, stage);
    hearing.mustHoldRoleOf(stage);
    hearing.mustBeHere(stage);
    mustNotHaveRefused(hearing, stage);
    hearing.mustFollow(stage);
    String why = hearing.words(action.reason(), true);
    if (!hearing.reasons.isEmpty()) {
      return hearing.refusal();
    }
    return new Moves(hearing)
        .add(new Event.StageRefused(stage.name(), hearing.on, why, hearing.by.id()))
        .accepted();
  }

  /** The first of two persons may still refuse; who refused before an appeal may not again. */
  private static void mustNotHaveRefused(Hearing hearing, StagePlan stage) {
    StageState at = hearing.state.stages().get(stage.name());
    boolean proposer =
        at != null
            && at.progress() == Progress.AWAITING_APPROVAL
            && hearing.by.id().equals(at.by());
    if (!proposer) {
      hearing.mustNotBeBarred(stage);
    }
  }

  private static void mustBeInHand(Hearing hearing, StagePlan stage) {
    hearing.mustBe(Status.OPEN);
    Progress progress = hearing.progress(stage);
    boolean inHand = progress == Progress.OPEN || progress == Progress.AWAITING_APPROVAL;
    if (hearing.state.status() == Status.OPEN && !inHand) {
      String code = progress == Progress.COMPLETED ? "already-done" : "stage-not-open";
      hearing.refuse(code, stage.name(), Map.of());
    }
  }

  static Decision sendBack(Hearing hearing, Action.SendBack action) {
    StagePlan from = hearing.stage(action.stage());
    StagePlan to = hearing.stage(action.to());
    if (from == null || to == null) {
      return hearing.refusal();
    }
    mustBeInHand(hearing, from);
    hearing.mustHoldRoleOf(from);
    hearing.mustBeHere(from);
    hearing.mustFollow(from);
    boolean proposal = from == to;
    if (proposal && hearing.progress(from) != Progress.AWAITING_APPROVAL) {
      hearing.refuse("nothing-to-withdraw", from.name(), Map.of());
    }
    if (!proposal && !from.ancestors().contains(to.name())) {
      hearing.refuse("not-before", to.name(), Map.of("stage", from.name()));
    } else if (!proposal && hearing.progress(to) != Progress.COMPLETED) {
      hearing.refuse("not-completed", to.name(), Map.of());
    }
    String why = hearing.words(action.reason(), true);
    if (!hearing.reasons.isEmpty()) {
      return hearing.refusal();
    }
    return proposal
        ? new Moves(hearing)
            .add(new Event.SentBack(from.name(), to.name(), hearing.on, why))
            .accepted()
        : reopen(hearing, from, to, why);
  }

  /** Whatever is in hand behind the reopened stage waits for it; what was done stays done. */
  private static Decision reopen(Hearing hearing, StagePlan from, StagePlan to, String why) {
    Moves moves = new Moves(hearing);
    moves.add(new Event.SentBack(from.name(), to.name(), hearing.on, why));
    for (StagePlan other : hearing.plan.stages()) {
      Progress progress = hearing.progress(other);
      boolean inHand = progress == Progress.OPEN || progress == Progress.AWAITING_APPROVAL;
      if (inHand && other != from && other.ancestors().contains(to.name())) {
        moves.add(new Event.SentBack(other.name(), to.name(), hearing.on, why));
      }
    }
    return moves.open(to).accepted();
  }

  static Decision withdraw(Hearing hearing, Action.Withdraw action) {
    hearing.mustBe(Status.OPEN);
    hearing.mustHoldAnyRole();
    String why = hearing.words(action.reason(), false);
    return hearing.reasons.isEmpty()
        ? new Moves(hearing).add(new Event.CaseWithdrawn(hearing.on, why)).accepted()
        : hearing.refusal();
  }

  static Decision appeal(Hearing hearing, Action.Appeal action) {
    StagePlan stage = hearing.stage(action.stage());
    if (stage == null) {
      return hearing.refusal();
    }
    if (hearing.progress(stage) != Progress.REFUSED || hearing.state.status() != Status.REFUSED) {
      hearing.refuse("nothing-to-appeal", stage.name(), Map.of());
    }
    hearing.mustHoldAnyRole();
    hearing.mustNotPrecede(stage, "before-refusal");
    String why = hearing.words(action.reason(), true);
    if (!hearing.reasons.isEmpty()) {
      return hearing.refusal();
    }
    return new Moves(hearing)
        .add(new Event.RefusalAppealed(stage.name(), hearing.on, why))
        .open(stage)
        .accepted();
  }

  static Decision note(Hearing hearing, Action.Note action) {
    if (hearing.state.status() == Status.NONE) {
      hearing.refuse("not-started", null, Map.of());
    }
    hearing.mustHoldAnyRole();
    String text = hearing.words(action.text(), true);
    return hearing.reasons.isEmpty()
        ? new Moves(hearing).add(new Event.NoteAdded(hearing.on, text)).accepted()
        : hearing.refusal();
  }

  /** A deadline in days ends with its day; one in hours may end within it. */
  private static boolean isEarly(LocalDate on, StagePlan stage, LocalDate due) {
    return stage.stage().deadline() instanceof Duration ? on.isBefore(due) : !on.isAfter(due);
  }

  static Decision lapse(Hearing hearing, Action.Lapse action) {
    StagePlan stage = hearing.stage(action.stage());
    if (stage == null) {
      return hearing.refusal();
    }
    mustBeInHand(hearing, stage);
    if (!hearing.by.roles().contains(CLOCK)) {
      hearing.refuse("wrong-role", stage.name(), Map.of("role", CLOCK));
    }
    StageState at = hearing.state.stages().get(stage.name());
    if (at != null && (at.due() == null || isEarly(hearing.on, stage, at.due()))) {
      hearing.refuse("not-yet-due", stage.name(), Map.of());
    }
    String onLapse = stage.stage().onLapse();
    if (onLapse == null) {
      hearing.refuse("stays-open", stage.name(), Map.of());
    }
    if (!hearing.reasons.isEmpty()) {
      return hearing.refusal();
    }
    Moves moves = new Moves(hearing).add(new Event.StageLapsed(stage.name(), hearing.on));
    return "refuse".equals(onLapse)
        ? moves
            .add(new Event.StageRefused(stage.name(), hearing.on, DEADLINE_PASSED, hearing.by.id()))
            .accepted()
        : moves.advance().accepted();
  }
}
