package org.lintas.procedure.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.CaseState;
import org.lintas.procedure.CaseState.Progress;
import org.lintas.procedure.CaseState.StageState;
import org.lintas.procedure.CaseState.Status;
import org.lintas.procedure.Check;
import org.lintas.procedure.Rule;
import org.lintas.procedure.Stage;
import org.lintas.procedure.decide.Plan;
import org.lintas.procedure.rule.CompiledRule;
import org.lintas.procedure.rule.Facts;
import org.lintas.procedure.rule.RuleFault;
import org.lintas.procedure.rule.RuleLanguage;
import org.lintas.procedure.rule.RuleLanguage.Compilation;
import org.lintas.procedure.rule.Scope;

/** Compiles every rule where it stands, and follows outcomes through the conditions. */
final class RuleCheck {
  /** More ways than this through a condition are not tried. */
  private static final int MOST_WAYS = 2_000;

  private final List<StageDraft> drafts;
  private final Report report;
  private final Map<String, Set<String>> ancestors;
  private final Map<String, CompiledRule> conditions = new LinkedHashMap<>();
  private final Set<String> spokenOf = new HashSet<>();
  private boolean sound;

  /**
   * @param ordered whether the stages have an order; if not, a rule may speak of any other stage,
   *     so that what else is wrong with it is told in the same run
   */
  RuleCheck(List<StageDraft> drafts, Report report, boolean ordered) {
    this.drafts = drafts;
    this.report = report;
    this.sound = ordered;
    this.ancestors =
        ordered ? Plan.ancestors(drafts.stream().map(StageDraft::stage).toList()) : others(drafts);
  }

  private static Map<String, Set<String>> others(List<StageDraft> drafts) {
    Map<String, Set<String>> others = new HashMap<>();
    for (StageDraft draft : drafts) {
      Set<String> names = new HashSet<>();
      drafts.forEach(other -> names.add(other.name()));
      names.remove(draft.name());
      others.put(draft.name(), names);
    }
    return others;
  }

  void run() {
    for (StageDraft draft : drafts) {
      List<Stage> before = before(draft);
      Rule when = draft.stage().when();
      if (when != null) {
        RuleLanguage language = RuleLanguage.in(Scope.ofCondition(before));
        CompiledRule compiled = compile(language, when, draft, "when");
        if (compiled != null) {
          conditions.put(draft.name(), compiled);
        }
      }
      if (!draft.stage().checks().isEmpty()) {
        checks(draft, RuleLanguage.in(Scope.ofChecks(draft.stage(), before)));
      }
    }
    if (sound) {
      conditions.forEach(this::mustBePossible);
      drafts.forEach(this::outcomesAreHandled);
    }
  }

  private void checks(StageDraft draft, RuleLanguage language) {
    for (Check check : draft.stage().checks()) {
      CompiledRule compiled = compile(language, check.rule(), draft, "check/" + check.name());
      flagMustNotTell(draft, check, compiled);
    }
  }

  private List<Stage> before(StageDraft draft) {
    Set<String> names = ancestors.getOrDefault(draft.name(), Set.of());
    return drafts.stream().map(StageDraft::stage).filter(s -> names.contains(s.name())).toList();
  }

  private @Nullable CompiledRule compile(
      RuleLanguage language, Rule rule, StageDraft draft, String part) {
    switch (language.compile(rule)) {
      case Compilation.Ready ready -> {
        spokenOf.addAll(ready.rule().mentions().outcomes());
        return ready.rule();
      }
      case Compilation.Faulty faulty -> {
        sound = false;
        for (RuleFault fault : faulty.faults()) {
          Place place = draft.places().inRule(part, fault.line(), fault.column());
          report.add(place, fault.code(), fault.suggestion(), fault.about());
        }
        return null;
      }
    }
  }

  /** A flag is read by everyone: on a private stage it would tell what was answered. */
  private void flagMustNotTell(StageDraft draft, Check check, @Nullable CompiledRule rule) {
    Set<String> own = new HashSet<>();
    draft.stage().form().forEach(f -> own.add(f.name()));
    boolean tells = rule != null && rule.mentions().fields().stream().anyMatch(own::contains);
    if (draft.stage().isPrivate() && check.kind() == Check.Kind.FLAG_WHEN && tells) {
      report.add(
          draft.places().of("check/" + check.name()), "private-field-read", null, check.name());
    }
  }

  private void mustBePossible(String stage, CompiledRule condition) {
    if (!condition.mentions().isAboutStagesOnly()) {
      return;
    }
    if (ways(condition.mentions().stages(), null).stream().noneMatch(w -> holds(condition, w))) {
      Place place = get(stage).places().of("when");
      report.add(place, "unreachable-stage", null, stage);
    }
  }

  /**
   * An outcome is handled when a rule speaks of it, it is declared final, nothing comes after
   * anyway, or some later stage may open with it.
   */
  private void outcomesAreHandled(StageDraft draft) {
    List<StageDraft> later =
        drafts.stream()
            .filter(d -> ancestors.getOrDefault(d.name(), Set.of()).contains(draft.name()))
            .toList();
    for (String outcome : draft.stage().outcomes()) {
      boolean spoken = spokenOf.contains(draft.name() + "/" + outcome);
      if (later.isEmpty() || spoken || draft.finalOutcomes().contains(outcome)) {
        continue;
      }
      if (later.stream().noneMatch(d -> mayOpen(d, draft.name(), outcome))) {
        Place place = draft.places().of("outcome/" + outcome);
        report.add(
            place, "outcome-unhandled", "final-outcomes: [" + outcome + "]", outcome, draft.name());
      }
    }
  }

  private boolean mayOpen(StageDraft draft, String stage, String outcome) {
    CompiledRule condition = conditions.get(draft.name());
    if (condition == null || !condition.mentions().isAboutStagesOnly()) {
      return true;
    }
    return ways(condition.mentions().stages(), Map.entry(stage, outcome)).stream()
        .anyMatch(w -> holds(condition, w));
  }

  private static boolean holds(CompiledRule rule, CaseState way) {
    return rule.holds(new Facts(Map.of(), way, LocalDate.EPOCH));
  }

  /** Every combination of how these stages may have ended. */
  private List<CaseState> ways(Set<String> stages, Map.@Nullable Entry<String, String> given) {
    List<Map<String, StageState>> ways = List.of(Map.of());
    for (String name : stages) {
      List<Map<String, StageState>> longer = new ArrayList<>();
      for (Map<String, StageState> way : ways) {
        for (StageState end : ends(name, given)) {
          Map<String, StageState> next = new HashMap<>(way);
          next.put(name, end);
          longer.add(next);
        }
      }
      ways = longer.size() > MOST_WAYS ? longer.subList(0, MOST_WAYS) : longer;
    }
    return ways.stream().map(w -> new CaseState(Status.OPEN, w)).toList();
  }

  private List<StageState> ends(String name, Map.@Nullable Entry<String, String> given) {
    if (given != null && given.getKey().equals(name)) {
      return List.of(end(Progress.COMPLETED, given.getValue()));
    }
    List<StageState> ends = new ArrayList<>();
    Stage stage = get(name).stage();
    stage.outcomes().forEach(o -> ends.add(end(Progress.COMPLETED, o)));
    if (stage.outcomes().isEmpty()) {
      ends.add(end(Progress.COMPLETED, null));
    }
    if (stage.optional() || stage.when() != null || stage.onLapse() != null) {
      ends.add(end(Progress.SKIPPED, null));
    }
    return ends;
  }

  private static StageState end(Progress progress, @Nullable String outcome) {
    return new StageState(
        progress,
        1,
        LocalDate.EPOCH,
        null,
        LocalDate.EPOCH,
        outcome,
        Map.of(),
        Map.of(),
        List.of(),
        null,
        Set.of(),
        null);
  }

  private StageDraft get(String name) {
    return drafts.stream().filter(d -> d.name().equals(name)).findFirst().orElseThrow();
  }
}
