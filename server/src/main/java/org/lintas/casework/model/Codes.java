package org.lintas.casework.model;

import org.lintas.procedure.Action;

/** How actions are written in tables and on the wire. */
public final class Codes {

  private Codes() {}

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
