package org.lintas.casework.rounds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import org.lintas.casework.rounds.Sheet.Cell;
import org.lintas.pages.Chart;
import org.lintas.pages.Chart.Bar;
import org.lintas.pages.Chart.Line;

/** Sheets about days and weeks. */
final class TimeSheets {

  private static final int SPANS = 10;
  private static final int MARKS = 5;

  private final Labels labels;
  private final Dashboard dashboard;

  TimeSheets(Labels labels, Dashboard dashboard) {
    this.labels = labels;
    this.dashboard = dashboard;
  }

  /** One table of all stages; drawn for the stage that people waited for longest. */
  Sheet waiting() {
    Sheet.Builder sheet =
        new Sheet.Builder("waiting", labels.t("rounds.waiting.title"))
            .words("stage", labels.t("rounds.stage"))
            .figures("people", labels.t("rounds.people"))
            .figures("median_days", labels.t("rounds.waiting.median"))
            .figures("p90_days", labels.t("rounds.waiting.p90"))
            .figures("longest_days", labels.t("rounds.waiting.longest"));
    for (Waiting waiting : dashboard.waiting()) {
      sheet.row(
          List.of(
              new Cell(labels.stage(waiting.stage()), waiting.stage()),
              labels.number(waiting.people()),
              labels.number(waiting.quantile(0.5)),
              labels.number(waiting.quantile(0.9)),
              labels.number(waiting.days().lastKey())));
    }
    return sheet.drawn(
        dashboard.waiting().stream()
            .max(java.util.Comparator.comparingInt(waiting -> waiting.quantile(0.5)))
            .map(this::distribution)
            .orElseGet(() ->
                new Chart.Distribution(
                    labels.t("rounds.waiting.title"), "", List.of(), List.of())));
  }

  private Chart.Distribution distribution(Waiting waiting) {
    int longest = Math.max(1, waiting.days().lastKey());
    int span = Math.max(1, (int) Math.ceil((longest + 1) / (double) SPANS));
    int spans = longest / span + 1;
    long[] people = new long[spans];
    waiting.days().forEach((days, each) -> people[Math.max(0, days) / span] += each);
    List<Bar> columns = new ArrayList<>();
    for (int at = 0; at < spans; at++) {
      String days = span == 1 ? "" + at : at * span + "–" + (at * span + span - 1);
      columns.add(new Bar(days, people[at], labels.number(people[at]).shown(), ""));
    }
    return new Chart.Distribution(
        labels.t("rounds.waiting.chart", "stage", labels.stage(waiting.stage())),
        labels.t("rounds.waiting.description"),
        columns,
        List.of(
            mark("rounds.waiting.mark.median", waiting.quantile(0.5), span),
            mark("rounds.waiting.mark.p90", waiting.quantile(0.9), span)));
  }

  private Bar mark(String key, int days, int span) {
    return new Bar(
        labels.t(key, "days", days), (days + 0.5) / span, labels.number(days).shown(), "");
  }

  Sheet pace() {
    Sheet.Builder sheet =
        new Sheet.Builder("pace", labels.t("rounds.pace.title"))
            .words("week_from", labels.t("rounds.pace.week"));
    List<String> stages = dashboard.stages().stream().map(StageCount::stage).toList();
    stages.forEach(stage -> sheet.figures("completed_" + stage, labels.stage(stage)));
    TreeSet<LocalDate> weeks = new TreeSet<>();
    dashboard.pace().values().forEach(pace -> weeks.addAll(pace.keySet()));
    for (LocalDate week : weeks) {
      List<Cell> cells = new ArrayList<>();
      cells.add(new Cell(labels.page().date(week), week.toString()));
      stages.forEach(stage -> cells.add(labels.number(people(stage, week))));
      sheet.row(cells);
    }
    return sheet.drawn(weeks.isEmpty() ? lines(stages, List.of()) : lines(stages, unbroken(weeks)));
  }

  /** Weeks in which nothing happened are drawn too: time does not jump. */
  private static List<LocalDate> unbroken(TreeSet<LocalDate> weeks) {
    return weeks.first().datesUntil(weeks.last().plusDays(1), java.time.Period.ofWeeks(1)).toList();
  }

  private Chart.Lines lines(List<String> stages, List<LocalDate> weeks) {
    List<Line> lines =
        stages.stream()
            .map(stage ->
                new Line(
                    labels.stage(stage),
                    weeks.stream().map(week -> (double) people(stage, week)).toList()))
            .toList();
    double top =
        lines.stream().flatMap(line -> line.values().stream()).mapToDouble(d -> d).max().orElse(0);
    return new Chart.Lines(
        labels.t("rounds.pace.title"),
        labels.t("rounds.pace.description"),
        marks(weeks),
        lines,
        top,
        labels.number((long) top).shown(),
        true);
  }

  private List<String> marks(List<LocalDate> weeks) {
    if (weeks.size() <= MARKS) {
      return weeks.stream().map(labels.page()::date).toList();
    }
    List<String> marks = new ArrayList<>();
    for (int at = 0; at < MARKS; at++) {
      marks.add(labels.page().date(weeks.get(at * (weeks.size() - 1) / (MARKS - 1))));
    }
    return marks;
  }

  private long people(String stage, LocalDate week) {
    SortedMap<LocalDate, Long> pace =
        dashboard.pace().getOrDefault(stage, Collections.emptySortedMap());
    return pace.getOrDefault(week, 0L);
  }
}
