package org.lintas.complaints.figures.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.lintas.complaints.figures.Cell;
import org.lintas.complaints.figures.ComplaintFigures.Published;
import org.lintas.complaints.figures.Measure;
import org.lintas.complaints.figures.Quarter;
import org.lintas.pages.Column;
import org.lintas.pages.Page;

/**
 * Figures of some quarters, ready to be put into words.
 *
 * @param stages says what the code of a stage of the law means
 */
public record ComplaintFiguresView(List<Published> quarters, UnaryOperator<String> stages) {

  /** A line of a table: a value, and how many in each quarter. */
  public record Line(String name, boolean total, List<String> figures) {}

  /** By what anything was counted. */
  public List<Measure> measures() {
    return Arrays.stream(Measure.values())
        .filter(measure ->
            quarters.stream()
                .anyMatch(
                    each -> each.cells().stream().anyMatch(cell -> cell.measure() == measure)))
        .toList();
  }

  public List<Column> columns(Page page) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of(page.t("complaints.figures.value")));
    quarters.forEach(each -> columns.add(Column.number(quarter(each.quarter(), page))));
    return columns;
  }

  private static String quarter(Quarter quarter, Page page) {
    return page.t(
        "complaints.figures.quarter",
        "number",
        quarter.number(),
        "year",
        page.date(Integer.toString(quarter.year())));
  }

  /** Values of a measure, the total last. */
  public List<Line> lines(Measure measure, Page page) {
    Set<String> values = new LinkedHashSet<>();
    quarters.forEach(quarter ->
        quarter.cells().stream()
            .filter(cell -> cell.measure() == measure)
            .map(Cell::value)
            .filter(value -> !value.equals(Cell.TOTAL))
            .forEach(values::add));
    values.add(Cell.TOTAL);
    return values.stream().map(value -> line(measure, value, page)).toList();
  }

  private Line line(Measure measure, String value, Page page) {
    boolean total = value.equals(Cell.TOTAL);
    return new Line(
        total ? page.t("complaints.figures.total") : name(measure, value, page),
        total,
        quarters.stream().map(each -> figure(each, measure, value, page)).toList());
  }

  private static String figure(Published quarter, Measure measure, String value, Page page) {
    Optional<Cell> cell =
        quarter.cells().stream()
            .filter(each -> each.measure() == measure && each.value().equals(value))
            .findFirst();
    if (cell.isEmpty()) {
      return page.number(0);
    }
    Integer people = cell.get().people();
    return people == null ? page.t("complaints.figures.few") : page.number(people);
  }

  private String name(Measure measure, String value, Page page) {
    if (value.equals("unknown")) {
      return page.t("complaints.figures.unknown");
    }
    return switch (measure) {
      case KIND -> page.t("complaints.kind." + value);
      case SECTOR -> page.t("complaints.sector." + value);
      case CORRIDOR -> value;
      case STAGE -> stage(value, page);
      case OUTCOME -> page.t("complaints.desk.outcome." + value);
      case ANSWERED, CLOSED -> page.t("complaints.figures.band." + value);
    };
  }

  /**
   * A state of the desk's work in words; a stage of a track by the name that its definition has.
   */
  private String stage(String value, Page page) {
    String key = "complaints.state." + value;
    return page.texts().has(page.locale(), key) ? page.t(key) : stages.apply(value);
  }
}
