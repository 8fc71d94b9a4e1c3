package org.lintas.casework.model;

import java.util.Locale;
import org.lintas.procedure.Action;

/** How states and actions are written in tables and on the wire. */
public final class Codes {

  private Codes() {}

  /** {@code AWAITING_APPROVAL} → {@code awaiting-approval}. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static String of(Action action) {
    return switch (action) {
      case Action.Start _ -> "start";
      case Action.Complete _ -> "complete";
      case Action.Approve _ -> "approve";
      case Action.Refuse _ -> "refuse";
      case Action.SendBack _ -> "send-back";
      case Action.Correct _ -> "correct";
      case Action.Withdraw _ -> "withdraw";
      case Action.Appeal _ -> "appeal";
      case Action.Note _ -> "note";
      case Action.Lapse _ -> "lapse";
    };
  }
}
