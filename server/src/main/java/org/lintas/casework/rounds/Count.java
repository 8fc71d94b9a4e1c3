package org.lintas.casework.rounds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A round as it was counted at one moment. Every figure is a sum over the same tallies, so all of
 * them agree.
 *
 * @param at when it was counted
 * @param stored whether it was counted beforehand: the round is too large to be counted at once
 */
record Count(Instant at, boolean stored, List<Tally> tallies, List<Tally.Weeks> weeks) {

  private static final LocalDate FIRST_WEEK = LocalDate.of(1970, 1, 5);

  /** What is looked at: some offices, and some facts in common. */
  record Scope(Set<Integer> offices, SortedMap<String, String> facts) {

    boolean has(int office, Map<String, String> of) {
      return offices.contains(office)
          && facts.entrySet().stream()
              .allMatch(each -> each.getValue().equals(of.get(each.getKey())));
    }
  }

  Count within(Scope scope) {
    Predicate<Tally> here = each -> scope.has(each.office(), each.facts());
    return new Count(
        at,
        stored,
        tallies.stream().filter(here).toList(),
        weeks.stream().filter(each -> scope.has(each.office(), each.facts())).toList());
  }

  Map<String, StageCount> stages(LocalDate today) {
    Map<String, StageCount> counts = new HashMap<>();
    for (Tally tally : tallies) {
      counts.merge(tally.stage(), StageCount.of(tally, today), StageCount::plus);
    }
    return counts;
  }

  /** People apart by an answer; empty for those who gave none. */
  List<Breakdown.Row> byFact(String field) {
    return rows(tally -> tally.facts().getOrDefault(field, ""));
  }

  /**
   * @param code of an office by its id
   */
  List<Breakdown.Row> byOffice(Function<Integer, String> code) {
    return rows(tally -> code.apply(tally.office()));
  }

  private List<Breakdown.Row> rows(Function<Tally, String> value) {
    Map<String, Breakdown.Row> rows = new LinkedHashMap<>();
    for (Tally tally : tallies) {
      Breakdown.Row row =
          rows.computeIfAbsent(
              value.apply(tally),
              each -> new Breakdown.Row(each, new HashMap<>(), new HashMap<>()));
      row.entered().merge(tally.stage(), tally.people(), Long::sum);
      row.completed().merge(tally.stage(), tally.isCompleted() ? tally.people() : 0, Long::sum);
    }
    return List.copyOf(rows.values());
  }

  Map<String, Waiting> waiting() {
    Map<String, Map<Integer, Long>> days = new HashMap<>();
    for (Tally tally : tallies) {
      if (tally.isCompleted()) {
        add(tally.days(), days.computeIfAbsent(tally.stage(), stage -> new HashMap<>()));
      }
    }
    Map<String, Waiting> waiting = new HashMap<>();
    days.forEach((stage, of) -> waiting.put(stage, new Waiting(stage, new TreeMap<>(of))));
    return waiting;
  }

  /** Stage → first day of a week → people who completed it in that week. */
  Map<String, SortedMap<LocalDate, Long>> pace() {
    Map<String, Map<Integer, Long>> byStage = new HashMap<>();
    for (Tally.Weeks each : weeks) {
      add(each.weeks(), byStage.computeIfAbsent(each.stage(), stage -> new HashMap<>()));
    }
    Map<String, SortedMap<LocalDate, Long>> pace = new HashMap<>();
    byStage.forEach((stage, of) -> {
      SortedMap<LocalDate, Long> dated = new TreeMap<>();
      of.forEach((week, people) -> dated.put(FIRST_WEEK.plusWeeks(week), people));
      pace.put(stage, dated);
    });
    return pace;
  }

  private static void add(Tally.Histogram from, Map<Integer, Long> to) {
    for (int place = 0; place < from.at().length; place++) {
      to.merge(from.at()[place], (long) from.people()[place], Long::sum);
    }
  }

  /** Fields that people are counted by, with the answers that occur. */
  Map<String, List<String>> dimensions() {
    Map<String, TreeSet<String>> answers = new TreeMap<>();
    tallies.stream()
        .map(Tally::facts)
        .distinct()
        .forEach(facts ->
            facts.forEach((field, answer) ->
                answers.computeIfAbsent(field, each -> new TreeSet<>()).add(answer)));
    Map<String, List<String>> dimensions = new TreeMap<>();
    answers.forEach((field, of) -> dimensions.put(field, List.copyOf(of)));
    return dimensions;
  }
}
