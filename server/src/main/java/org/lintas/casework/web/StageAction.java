package org.lintas.casework.web;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lintas.api.BadCall;
import org.lintas.procedure.Action;
import org.lintas.procedure.Actor;

/** The action that a call on a stage asks for. */
final class StageAction {

  private static final String KNOWN =
      "complete, approve, refuse, send-back, correct, appeal, lapse";

  private StageAction() {}

  static Function<Actor, Action> of(Call.OnStage call, String stage, Call.Read read) {
    String reason = text(call.reason());
    return switch (call.action()) {
      case "complete" ->
          actor ->
              new Action.Complete(
                  actor, read.on(), stage, call.outcome(), read.answers(), read.payments());
      case "approve" -> actor -> new Action.Approve(actor, read.on(), stage);
      case "refuse" -> actor -> new Action.Refuse(actor, read.on(), stage, reason);
      case "send-back" ->
          actor -> new Action.SendBack(actor, read.on(), stage, text(call.to()), reason);
      case "correct" ->
          actor -> new Action.Correct(actor, read.on(), stage, read.answers(), reason);
      case "appeal" -> actor -> new Action.Appeal(actor, read.on(), stage, reason);
      case "lapse" -> actor -> new Action.Lapse(actor, read.on(), stage);
      case null, default -> throw BadCall.wrong("action", KNOWN);
    };
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
