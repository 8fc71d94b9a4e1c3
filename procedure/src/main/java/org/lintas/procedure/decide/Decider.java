package org.lintas.procedure.decide;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Action;
import org.lintas.procedure.CaseState;
import org.lintas.procedure.Decision;
import org.lintas.procedure.Reason;

/** Hears an action and hands it to whoever decides its kind. */
public final class Decider {

  private Decider() {}

  public static Decision decide(
      Plan plan, CaseState state, @Nullable Action action, LocalDate today) {
    if (action == null) {
      return new Decision.Refused(List.of(new Reason("unknown-action", null, Map.of())));
    }
    Hearing hearing = new Hearing(plan, state, action, today);
    return hearing.hasSoundDay() ? hear(hearing, action) : hearing.refusal();
  }

  private static Decision hear(Hearing hearing, Action action) {
    return switch (action) {
      case Action.Start start -> Completion.start(hearing, start);
      case Action.Complete complete -> Completion.complete(hearing, complete);
      case Action.Approve approve -> Completion.approve(hearing, approve);
      case Action.Correct correct -> Completion.correct(hearing, correct);
      case Action.Refuse refuse -> Turning.refuse(hearing, refuse);
      case Action.SendBack sendBack -> Turning.sendBack(hearing, sendBack);
      case Action.Withdraw withdraw -> Turning.withdraw(hearing, withdraw);
      case Action.Appeal appeal -> Turning.appeal(hearing, appeal);
      case Action.Note note -> Turning.note(hearing, note);
      case Action.Lapse lapse -> Turning.lapse(hearing, lapse);
    };
  }
}
