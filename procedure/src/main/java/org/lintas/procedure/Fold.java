package org.lintas.procedure;

import static org.lintas.procedure.CaseState.Progress.AWAITING_APPROVAL;
import static org.lintas.procedure.CaseState.Progress.COMPLETED;
import static org.lintas.procedure.CaseState.Progress.LAPSED;
import static org.lintas.procedure.CaseState.Progress.OPEN;
import static org.lintas.procedure.CaseState.Progress.REFUSED;
import static org.lintas.procedure.CaseState.Progress.SKIPPED;
import static org.lintas.procedure.CaseState.Progress.WAITING;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.CaseState.Progress;
import org.lintas.procedure.CaseState.StageState;
import org.lintas.procedure.CaseState.Status;

/** What each event does to a state. An event that does not fit leaves it alone. */
final class Fold {
  private static final Set<Progress> IN_HAND = EnumSet.of(OPEN, AWAITING_APPROVAL);
  private static final Set<Progress> REFUSABLE = EnumSet.of(OPEN, AWAITING_APPROVAL, LAPSED);
  private static final Set<Progress> SKIPPABLE = EnumSet.of(OPEN, WAITING);
  private static final Set<Progress> REOPENABLE = EnumSet.of(COMPLETED, WAITING);

  private Fold() {}

  static CaseState apply(CaseState state, Event event) {
    return switch (event) {
      case Event.CaseStarted e -> moved(state, Status.NONE, Status.OPEN);
      case Event.StageOpened e -> opened(state, e);
      case Event.StageSkipped e -> skipped(state, e.stage());
      case Event.StageCompleted e -> decided(state, e, COMPLETED);
      case Event.CompletionProposed e -> decided(state, e, AWAITING_APPROVAL);
      case Event.CompletionApproved e -> approved(state, e);
      case Event.FeePaid e -> paid(state, e);
      case Event.StageRefused e -> refused(state, e);
      case Event.SentBack e -> sentBack(state, e);
      case Event.AnswersCorrected e -> corrected(state, e);
      case Event.CaseWithdrawn e -> moved(state, Status.OPEN, Status.WITHDRAWN);
      case Event.RefusalAppealed e -> appealed(state, e);
      case Event.NoteAdded e -> state;
      case Event.StageLapsed e -> lapsed(state, e);
      case Event.EffectDue e -> state;
      case Event.CaseFinished e -> moved(state, Status.OPEN, Status.FINISHED);
    };
  }

  private static CaseState opened(CaseState state, Event.StageOpened e) {
    StageState before = state.stages().get(e.stage());
    int turn = before == null ? 0 : before.turn();
    boolean busy = before != null && IN_HAND.contains(before.progress());
    if (state.status() != Status.OPEN || busy || e.turn() != turn + 1) {
      return state;
    }
    StageChange change = before == null ? StageChange.begin() : StageChange.of(before);
    if (before != null && before.progress() == COMPLETED) {
      change.paid = Map.of();
      change.reason = null;
    }
    change.undo();
    change.turn = e.turn();
    change.opened = e.on();
    change.due = e.due();
    return with(state, e.stage(), change.to(OPEN));
  }

  private static CaseState skipped(CaseState state, String stage) {
    if (state.status() == Status.OPEN && !state.stages().containsKey(stage)) {
      return with(state, stage, StageChange.begin().to(SKIPPED));
    }
    StageChange change = change(state, Status.OPEN, stage, SKIPPABLE);
    return change == null ? state : with(state, stage, change.to(SKIPPED));
  }

  private static CaseState decided(CaseState state, Event.Decided e, Progress to) {
    StageChange change = change(state, Status.OPEN, e.stage(), EnumSet.of(OPEN));
    if (change == null) {
      return state;
    }
    change.done = e.on();
    change.outcome = e.outcome();
    change.answers = e.answers();
    change.flags = e.flags();
    change.by = e.by();
    if (to == AWAITING_APPROVAL) {
      change.bar(e.by());
    }
    change.reason = null;
    return with(state, e.stage(), change.to(to));
  }

  private static CaseState approved(CaseState state, Event.CompletionApproved e) {
    StageChange change = change(state, Status.OPEN, e.stage(), EnumSet.of(AWAITING_APPROVAL));
    if (change == null) {
      return state;
    }
    change.admit(change.by);
    change.done = e.on();
    change.by = e.by();
    return with(state, e.stage(), change.to(COMPLETED));
  }

  private static CaseState paid(CaseState state, Event.FeePaid e) {
    StageChange change = change(state, Status.OPEN, e.stage(), EnumSet.of(OPEN));
    if (change == null || change.paid.containsKey(e.fee())) {
      return state;
    }
    Map<String, Money> paid = new LinkedHashMap<>(change.paid);
    paid.put(e.fee(), e.amount());
    change.paid = Collections.unmodifiableMap(paid);
    return with(state, e.stage(), change.to(OPEN));
  }

  private static CaseState refused(CaseState state, Event.StageRefused e) {
    StageChange change = change(state, Status.OPEN, e.stage(), REFUSABLE);
    if (change == null) {
      return state;
    }
    change.undo();
    change.done = e.on();
    change.by = e.by();
    change.reason = e.reason();
    CaseState next = with(state, e.stage(), change.to(REFUSED));
    return new CaseState(Status.REFUSED, next.stages());
  }

  private static CaseState sentBack(CaseState state, Event.SentBack e) {
    StageChange from = change(state, Status.OPEN, e.from(), IN_HAND);
    boolean same = e.from().equals(e.to());
    Set<Progress> fitting = same ? EnumSet.of(AWAITING_APPROVAL) : REOPENABLE;
    StageChange to = change(state, Status.OPEN, e.to(), fitting);
    if (from == null || to == null) {
      return state;
    }
    to.undo();
    to.reason = e.reason();
    if (same) {
      return with(state, e.to(), to.to(OPEN));
    }
    from.undo();
    return with(with(state, e.from(), from.to(WAITING)), e.to(), to.to(WAITING));
  }

  private static CaseState corrected(CaseState state, Event.AnswersCorrected e) {
    StageChange change = change(state, state.status(), e.stage(), EnumSet.of(COMPLETED));
    if (change == null) {
      return state;
    }
    change.answers = e.answers();
    change.flags = e.flags();
    return with(state, e.stage(), change.to(COMPLETED));
  }

  private static CaseState appealed(CaseState state, Event.RefusalAppealed e) {
    StageChange change = change(state, Status.REFUSED, e.stage(), EnumSet.of(REFUSED));
    if (change == null) {
      return state;
    }
    change.bar(change.by);
    change.done = null;
    change.by = null;
    change.reason = e.reason();
    return new CaseState(Status.OPEN, with(state, e.stage(), change.to(WAITING)).stages());
  }

  private static CaseState lapsed(CaseState state, Event.StageLapsed e) {
    StageChange change = change(state, Status.OPEN, e.stage(), IN_HAND);
    if (change == null) {
      return state;
    }
    change.undo();
    return with(state, e.stage(), change.to(LAPSED));
  }

  private static CaseState moved(CaseState state, Status from, Status to) {
    return state.status() == from ? new CaseState(to, state.stages()) : state;
  }

  private static @Nullable StageChange change(
      CaseState state, Status status, String stage, Set<Progress> fitting) {
    StageState before = state.stages().get(stage);
    boolean fits =
        state.status() == status && before != null && fitting.contains(before.progress());
    return before != null && fits ? StageChange.of(before) : null;
  }

  private static CaseState with(CaseState state, String stage, StageState next) {
    Map<String, StageState> stages = new LinkedHashMap<>(state.stages());
    stages.put(stage, next);
    return new CaseState(state.status(), Collections.unmodifiableMap(stages));
  }
}
