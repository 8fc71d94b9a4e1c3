package org.lintas.procedure.decide;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Jurisdiction;
import org.lintas.procedure.Rule;
import org.lintas.procedure.Stage;
import org.lintas.procedure.answer.Form;
import org.lintas.procedure.decide.StagePlan.StageCheck;
import org.lintas.procedure.rule.CompiledRule;
import org.lintas.procedure.rule.RuleLanguage;
import org.lintas.procedure.rule.RuleLanguage.Compilation;
import org.lintas.procedure.rule.Scope;

/**
 * A checked procedure made ready to be decided: rules compiled, forms and order worked out once.
 */
public final class Plan {
  private final Map<String, StagePlan> stages = new LinkedHashMap<>();
  private final Set<String> roles = new HashSet<>();
  private final StagePlan first;

  private Plan(List<Stage> stages, Jurisdiction jurisdiction) {
    Map<String, Set<String>> before = ancestors(stages);
    for (Stage stage : stages) {
      Set<String> ancestors = before.getOrDefault(stage.name(), Set.of());
      List<Stage> earlier = stages.stream().filter(s -> ancestors.contains(s.name())).toList();
      this.stages.put(stage.name(), plan(stage, ancestors, earlier, jurisdiction));
      roles.add(stage.by());
    }
    first =
        this.stages.values().stream()
            .filter(s -> s.stage().after().isEmpty())
            .findFirst()
            .orElseThrow();
  }

  /** The stages must have been checked. */
  public static Plan of(List<Stage> stages, Jurisdiction jurisdiction) {
    return new Plan(stages, jurisdiction);
  }

  /** For each stage all stages before it, near and far. Unknown names and cycles do no harm. */
  public static Map<String, Set<String>> ancestors(List<Stage> stages) {
    Map<String, Set<String>> before = new LinkedHashMap<>();
    stages.forEach(s -> before.put(s.name(), new LinkedHashSet<>(s.after())));
    boolean grows = true;
    while (grows) {
      grows = false;
      for (Set<String> names : before.values()) {
        for (String name : new ArrayList<>(names)) {
          grows |= names.addAll(before.getOrDefault(name, Set.of()));
        }
      }
    }
    return before;
  }

  private static StagePlan plan(
      Stage stage, Set<String> ancestors, List<Stage> earlier, Jurisdiction jurisdiction) {
    Rule when = stage.when();
    List<StageCheck> checks = new ArrayList<>();
    if (!stage.checks().isEmpty()) {
      RuleLanguage language = RuleLanguage.in(Scope.ofChecks(stage, earlier));
      stage.checks().forEach(c -> checks.add(new StageCheck(c, compiled(language, c.rule()))));
    }
    return new StagePlan(
        stage,
        new Form(stage.form(), jurisdiction.places().keySet()),
        when == null ? null : compiled(RuleLanguage.in(Scope.ofCondition(earlier)), when),
        List.copyOf(checks),
        Set.copyOf(ancestors));
  }

  private static CompiledRule compiled(RuleLanguage language, Rule rule) {
    return switch (language.compile(rule)) {
      case Compilation.Ready ready -> ready.rule();
      case Compilation.Faulty faulty -> throw new IllegalArgumentException("unchecked rule");
    };
  }

  StagePlan first() {
    return first;
  }

  Collection<StagePlan> stages() {
    return stages.values();
  }

  @Nullable StagePlan find(@Nullable String stage) {
    return stages.get(stage);
  }

  StagePlan get(String stage) {
    StagePlan found = stages.get(stage);
    if (found == null) {
      throw new IllegalArgumentException("no stage " + stage);
    }
    return found;
  }

  /** Roles that decide some stage. */
  Set<String> roles() {
    return roles;
  }
}
