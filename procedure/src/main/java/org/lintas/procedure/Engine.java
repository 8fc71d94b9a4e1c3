package org.lintas.procedure;

import java.time.LocalDate;

/** Decides actions. Pure, total and thread-safe. */
public final class Engine {

  private Engine() {}

  /**
   * Decides an action on a case. All rules run; a refusal carries every reason.
   *
   * @param today the day on which it is recorded, in the authority's time zone; no action may have
   *     happened after it
   */
  public static Decision decide(
      Procedure procedure, CaseState state, Action action, LocalDate today) {
    throw new UnsupportedOperationException("decide " + procedure + state + action + today);
  }
}
