package org.lintas.casework.rounds;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lintas.casework.rounds.Sheet.Cell;
import org.lintas.pages.Chart;
import org.lintas.pages.Chart.Bar;
import org.lintas.pages.Chart.Group;
import org.lintas.procedure.Stage;

/** Sheets about people and money at each stage. */
final class FunnelSheets {

  private static final int DRAWN_ROWS = 12;

  private final Labels labels;
  private final Dashboard dashboard;

  FunnelSheets(Labels labels, Dashboard dashboard) {
    this.labels = labels;
    this.dashboard = dashboard;
  }

  Sheet funnel() {
    Sheet.Builder sheet =
        new Sheet.Builder("funnel", labels.t("rounds.funnel.title"))
            .words("stage", labels.t("rounds.stage"))
            .figures("entered", labels.t("rounds.entered"))
            .figures("completed", labels.t("rounds.completed"))
            .figures("refused", labels.t("rounds.refused"))
            .figures("open", labels.t("rounds.open"))
            .figures("late", labels.t("rounds.late"))
            .figures("missed", labels.t("rounds.missed"))
            .figures("lost_since_stage_before", labels.t("rounds.lost"))
            .figures("share_of_first_stage", labels.t("rounds.share"));
    List<Bar> bars = new ArrayList<>();
    long first = dashboard.stages().isEmpty() ? 0 : dashboard.stages().getFirst().completed();
    long before = first;
    for (StageCount count : dashboard.stages()) {
      long lost = Math.max(0, before - count.completed());
      String name = labels.stage(count.stage());
      sheet.row(
          List.of(
              new Cell(name, count.stage()),
              labels.number(count.entered()),
              labels.number(count.completed()),
              labels.number(count.refused()),
              labels.number(count.open()),
              labels.number(count.late()),
              labels.number(count.missed()),
              labels.number(lost),
              labels.share(count.completed(), first)));
      bars.add(
          new Bar(
              name,
              count.completed(),
              labels.number(count.completed()).shown()
                  + " · "
                  + labels.share(count.completed(), first).shown(),
              lost == 0 ? "" : labels.t("rounds.funnel.lost", "people", lost)));
      before = count.completed();
    }
    return sheet.drawn(
        new Chart.Funnel(
            labels.t("rounds.funnel.title"), labels.t("rounds.funnel.description"), bars));
  }

  Sheet breakdown() {
    Breakdown breakdown = dashboard.breakdown();
    List<String> stages = dashboard.stages().stream().map(StageCount::stage).toList();
    String title =
        labels.t("rounds.breakdown.title", "dimension", labels.dimension(breakdown.by()));
    Sheet.Builder sheet =
        new Sheet.Builder("breakdown", title)
            .words(breakdown.by(), labels.dimension(breakdown.by()));
    stages.forEach(stage -> sheet.figures("completed_" + stage, labels.stage(stage)));
    sheet.figures("share_of_first_stage", labels.t("rounds.share"));
    List<Group> groups = new ArrayList<>();
    for (Breakdown.Row row : breakdown.rows()) {
      String name = labels.answer(breakdown.by(), row.value());
      List<Cell> cells = new ArrayList<>(List.of(new Cell(name, row.value())));
      stages.forEach(stage -> cells.add(labels.number(row.completed(stage))));
      cells.add(labels.share(row.completed(stages.getLast()), row.completed(stages.getFirst())));
      sheet.row(cells);
      if (groups.size() < DRAWN_ROWS) {
        groups.add(new Group(name, bars(row, stages)));
      }
    }
    return sheet.drawn(
        new Chart.Groups(
            title,
            labels.t("rounds.breakdown.description", "rows", DRAWN_ROWS),
            ends(stages).stream().map(labels::stage).toList(),
            groups));
  }

  /** The first and the last stage tell the story; a bar for each would be a thicket. */
  private static List<String> ends(List<String> stages) {
    return stages.size() < 3 ? stages : List.of(stages.getFirst(), stages.getLast());
  }

  private List<Bar> bars(Breakdown.Row row, List<String> stages) {
    return ends(stages).stream()
        .map(stage ->
            new Bar(
                labels.stage(stage),
                row.completed(stage),
                labels.number(row.completed(stage)).shown(),
                ""))
        .toList();
  }

  Sheet outcomes() {
    Sheet.Builder sheet =
        new Sheet.Builder("outcomes", labels.t("rounds.outcomes.title"))
            .words("stage", labels.t("rounds.stage"))
            .words("outcome", labels.t("rounds.outcome"))
            .figures("people", labels.t("rounds.people"))
            .figures("share_of_stage", labels.t("rounds.share.stage"));
    List<Bar> bars = new ArrayList<>();
    for (StageCount count : dashboard.stages()) {
      count
          .outcomes()
          .forEach((outcome, people) -> {
            String name = labels.outcome(count.stage(), outcome);
            sheet.row(
                List.of(
                    new Cell(labels.stage(count.stage()), count.stage()),
                    new Cell(name, outcome),
                    labels.number(people),
                    labels.share(people, count.completed())));
            bars.add(
                new Bar(name, people, labels.number(people).shown(), labels.stage(count.stage())));
          });
    }
    return sheet.drawn(
        new Chart.Bars(
            labels.t("rounds.outcomes.title"), labels.t("rounds.outcomes.description"), bars));
  }

  Sheet fees() {
    Sheet.Builder sheet =
        new Sheet.Builder("fees", labels.t("rounds.fees.title"))
            .words("stage", labels.t("rounds.stage"))
            .words("fees", labels.t("rounds.fee"))
            .figures("due", labels.t("rounds.fees.due"))
            .figures("paid", labels.t("rounds.fees.paid"))
            .figures("unpaid", labels.t("rounds.fees.unpaid"));
    List<Group> groups = new ArrayList<>();
    for (StageCount count : dashboard.stages()) {
      Stage stage = dashboard.published().procedure().findStage(count.stage()).orElseThrow();
      if (stage.fees().isEmpty()) {
        continue;
      }
      Cell due = labels.money(stage, count.feesDue());
      Cell paid = labels.money(stage, count.feesPaid());
      String fees =
          stage.fees().stream()
              .map(fee -> labels.fee(fee.name()))
              .collect(Collectors.joining(", "));
      sheet.row(
          List.of(
              new Cell(labels.stage(count.stage()), count.stage()),
              Cell.of(fees),
              due,
              paid,
              labels.money(stage, Math.max(0, count.feesDue() - count.feesPaid()))));
      groups.add(
          new Group(
              labels.stage(count.stage()),
              List.of(
                  new Bar(labels.t("rounds.fees.due"), count.feesDue(), due.shown(), ""),
                  new Bar(labels.t("rounds.fees.paid"), count.feesPaid(), paid.shown(), ""))));
    }
    return sheet.drawn(
        new Chart.Groups(
            labels.t("rounds.fees.title"),
            labels.t("rounds.fees.description"),
            List.of(labels.t("rounds.fees.due"), labels.t("rounds.fees.paid")),
            groups));
  }
}
