package org.lintas.procedure.read;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintas.procedure.Stage;
import org.lintas.procedure.Window;
import org.lintas.procedure.decide.Plan;
import org.lintas.procedure.rule.Nearest;

/** Whether the stages make a way from one beginning to an end. */
final class GraphCheck {
  private final List<StageDraft> drafts;
  private final Report report;
  private final Map<String, StageDraft> byName = new LinkedHashMap<>();
  private final Map<String, Set<String>> ancestors;

  GraphCheck(List<StageDraft> drafts, Report report) {
    this.drafts = drafts;
    this.report = report;
    drafts.forEach(d -> byName.putIfAbsent(d.name(), d));
    this.ancestors = Plan.ancestors(drafts.stream().map(StageDraft::stage).toList());
  }

  /** Whether the order of stages can be relied upon by further checks. */
  boolean run() {
    boolean ordered = namesAreUnique() & predecessorsExist() & thereIsNoCycle() & oneBeginning();
    if (ordered) {
      everyStageIsReached();
      windowsFollow();
    }
    return ordered;
  }

  private boolean namesAreUnique() {
    Set<String> seen = new HashSet<>();
    for (StageDraft draft : drafts) {
      if (!seen.add(draft.name())) {
        report.add(draft.places().of("stage"), "duplicate-stage", null, draft.name());
      }
    }
    return seen.size() == drafts.size();
  }

  private boolean predecessorsExist() {
    boolean sound = true;
    for (StageDraft draft : drafts) {
      for (String after : draft.stage().after()) {
        if (!byName.containsKey(after)) {
          String near = Nearest.to(after, byName.keySet());
          report.add(draft.places().of("after/" + after), "unknown-stage", near, after);
          sound = false;
        }
      }
    }
    return sound;
  }

  private boolean thereIsNoCycle() {
    boolean sound = true;
    for (StageDraft draft : drafts) {
      if (ancestors.getOrDefault(draft.name(), Set.of()).contains(draft.name())) {
        report.add(draft.places().of("after"), "stage-cycle", null, draft.name());
        sound = false;
      }
    }
    return sound;
  }

  private boolean oneBeginning() {
    List<StageDraft> first = drafts.stream().filter(d -> d.stage().after().isEmpty()).toList();
    if (first.isEmpty()) {
      drafts.stream()
          .findFirst()
          .ifPresent(d -> report.add(d.places().of("after"), "no-first-stage", null));
      return false;
    }
    for (StageDraft other : first.subList(1, first.size())) {
      String name = first.getFirst().name();
      report.add(
          other.places().of("stage"), "unreachable-stage", "after: [" + name + "]", other.name());
    }
    mustBeginPlainly(first.getFirst());
    return first.size() == 1;
  }

  /** The first stage is done by whoever starts the case: it cannot wait, be skipped or be away. */
  private void mustBeginPlainly(StageDraft first) {
    Stage stage = first.stage();
    Map<String, Boolean> present =
        Map.of(
            "when", stage.when() != null,
            "optional", stage.optional(),
            "held-by", stage.heldBy() != null,
            "on-lapse", stage.onLapse() != null);
    present.forEach((key, there) -> {
      if (there) {
        report.add(first.places().of(key), "first-stage", null, key);
      }
    });
  }

  /** An optional stage behind all the others would be passed over the moment it opens. */
  private void everyStageIsReached() {
    for (StageDraft draft : drafts) {
      boolean last =
          drafts.stream()
              .filter(d -> !d.stage().optional())
              .allMatch(d -> ancestors.getOrDefault(draft.name(), Set.of()).contains(d.name()));
      if (draft.stage().optional() && last) {
        report.add(draft.places().of("optional"), "unreachable-stage", null, draft.name());
      }
    }
  }

  private void windowsFollow() {
    for (StageDraft draft : drafts) {
      Window window = draft.stage().window();
      for (String name : ancestors.getOrDefault(draft.name(), Set.of())) {
        StageDraft before = byName.get(name);
        Window earlier = before == null ? null : before.stage().window();
        if (window != null && earlier != null && window.closes().isBefore(earlier.opens())) {
          report.add(
              draft.places().of("window"), "window-before-predecessor", null, draft.name(), name);
        }
      }
    }
  }
}
