package org.lintas.casework.model;

import java.time.LocalDate;
import org.lintas.procedure.CaseState;
import org.lintas.procedure.Stage;

/** Whether the office is late, or the subject has missed the window. Never both. */
public final class Lateness {

  private Lateness() {}

  /** Waiting past its due day, while it can still be done. */
  public static boolean late(Stage stage, CaseState.StageState reached, LocalDate today) {
    return waiting(reached)
        && reached.due() != null
        && reached.due().isBefore(today)
        && !missed(stage, reached, today);
  }

  /** Waiting, and the window has closed. */
  public static boolean missed(Stage stage, CaseState.StageState reached, LocalDate today) {
    return waiting(reached) && stage.window() != null && stage.window().closes().isBefore(today);
  }

  static boolean waiting(CaseState.StageState reached) {
    return reached.progress() == CaseState.Progress.OPEN
        || reached.progress() == CaseState.Progress.AWAITING_APPROVAL;
  }
}
