package org.lintas.procedure;

import java.time.LocalDate;
import org.lintas.procedure.decide.Decider;

/** Decides actions. Pure, total and thread-safe. */
public final class Engine {

  /** The role of whoever lapses stages by the clock; no officer holds it. */
  public static final String CLOCK = "clock";

  private Engine() {}

  /**
   * Decides an action on a case. All rules run; a refusal carries every reason.
   *
   * @param today the day on which it is recorded, in the authority's time zone; no action may have
   *     happened after it
   */
  public static Decision decide(
      Procedure procedure, CaseState state, Action action, LocalDate today) {
    return Decider.decide(procedure.plan(), state, action, today);
  }
}
