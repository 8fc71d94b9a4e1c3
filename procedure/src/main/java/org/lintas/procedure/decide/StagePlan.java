package org.lintas.procedure.decide;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Check;
import org.lintas.procedure.Stage;
import org.lintas.procedure.answer.Form;
import org.lintas.procedure.rule.CompiledRule;

/**
 * A stage made ready to be decided.
 *
 * @param ancestors all stages before it, near and far
 */
record StagePlan(
    Stage stage,
    Form form,
    @Nullable CompiledRule when,
    List<StageCheck> checks,
    Set<String> ancestors) {

  /** A check with its compiled rule. */
  record StageCheck(Check check, CompiledRule rule) {}

  String name() {
    return stage.name();
  }
}
