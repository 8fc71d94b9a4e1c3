package org.lintas.cards.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lintas.procedure.Effect;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.Stage;

/** Of which cards somebody is reminded before they end. */
public final class Reminders {

  private Reminders() {}

  /** What a stage issues and reminds of. */
  public static List<Effect.Issues> of(Stage stage) {
    List<Effect.Issues> reminding = new ArrayList<>();
    for (Effect effect : stage.effects()) {
      if (effect instanceof Effect.Issues issues && !issues.remind().isEmpty()) {
        reminding.add(issues);
      }
    }
    return reminding;
  }

  /** Kinds of cards of which any of these procedures reminds. */
  public static Set<String> kinds(List<Procedure> procedures) {
    Set<String> kinds = new HashSet<>();
    for (Procedure procedure : procedures) {
      for (Stage stage : procedure.stages()) {
        of(stage).forEach(issues -> kinds.add(issues.card()));
      }
    }
    return kinds;
  }
}
