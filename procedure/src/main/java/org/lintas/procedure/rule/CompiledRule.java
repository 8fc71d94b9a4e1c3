package org.lintas.procedure.rule;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.CaseState.Progress;
import org.lintas.procedure.CaseState.StageState;
import org.lintas.procedure.Field;
import org.lintas.procedure.FieldType;
import org.lintas.procedure.rule.RuleValue.Reading;

/** A rule ready to be asked. It always answers: what cannot be computed does not hold. */
public final class CompiledRule {
  private final Program program;
  private final Scope scope;
  private final Mentions mentions;

  CompiledRule(Program program, Scope scope, Mentions mentions) {
    this.program = program;
    this.scope = scope;
    this.mentions = mentions;
  }

  public Mentions mentions() {
    return mentions;
  }

  /** Whether it holds when a date of which only a part is known is the first it can mean. */
  public boolean holds(Facts facts) {
    return holds(facts, Reading.EARLIEST);
  }

  /** Whether it holds when a date of which only a part is known is the last it can mean. */
  public boolean holdsAtLatest(Facts facts) {
    return holds(facts, Reading.LATEST);
  }

  /** Whether it reads a date of which only a part is known. */
  public boolean readsPartialDate(Facts facts) {
    for (String name : mentions.dates()) {
      String answer = answer(name, facts);
      if (answer != null && answer.length() < 10) {
        return true;
      }
    }
    return false;
  }

  private boolean holds(Facts facts, Reading reading) {
    try {
      return program.eval(name -> Optional.of(value(name, facts, reading))) instanceof Boolean holds
          && holds;
    } catch (CelEvaluationException impossible) {
      return false;
    }
  }

  private Object value(String name, Facts facts, Reading reading) {
    if (name.equals(RuleLanguage.TODAY)) {
      return facts.today();
    }
    if (name.equals(RuleLanguage.STAGES)) {
      return stages(facts);
    }
    if (name.startsWith(RuleLanguage.ANSWERED)) {
      return answer(name.substring(RuleLanguage.ANSWERED.length()), facts) != null;
    }
    return RuleValue.of(type(name), answer(name, facts), reading);
  }

  private FieldType type(String name) {
    Field own = scope.own().get(name);
    Field field = own != null ? own : scope.earlier().get(name);
    return field == null ? FieldType.TEXT : field.type();
  }

  private @Nullable String answer(String name, Facts facts) {
    if (scope.own().containsKey(name)) {
      return facts.own().get(name);
    }
    for (String stage : scope.holders().getOrDefault(name, List.of())) {
      StageState state = facts.state().stages().get(stage);
      if (state != null && state.progress() == Progress.COMPLETED) {
        String answer = state.answers().get(name);
        if (answer != null) {
          return answer;
        }
      }
    }
    return null;
  }

  private Map<String, Map<String, Object>> stages(Facts facts) {
    Set<String> named = mentions.stages();
    Map<String, Map<String, Object>> stages = HashMap.newHashMap(named.size());
    for (String name : named) {
      StageState state = facts.state().stages().get(name);
      boolean done = state != null && state.progress() == Progress.COMPLETED;
      String outcome = state == null || !done ? null : state.outcome();
      stages.put(name, Map.of("outcome", outcome == null ? "" : outcome, "done", done));
    }
    return stages;
  }
}
