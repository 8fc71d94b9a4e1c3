package org.lintas.complaints.figures.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.lintas.complaints.Channel;
import org.lintas.complaints.figures.Cell;
import org.lintas.complaints.figures.ComplaintFigures;
import org.lintas.complaints.figures.ComplaintFigures.Published;
import org.lintas.complaints.figures.Dwell;
import org.lintas.complaints.figures.Measure;
import org.lintas.complaints.figures.Quarter;
import org.lintas.pages.Column;
import org.lintas.pages.Countries;
import org.lintas.pages.Link;
import org.lintas.pages.Page;

/**
 * Figures of some quarters, ready to be put into words.
 *
 * @param own channels that the reader manages
 * @param shown of one of them
 * @param stages says what the code of a stage of the law means
 */
public record ComplaintFiguresView(
    List<Channel> own, ComplaintFigures.Shown shown, UnaryOperator<String> stages) {

  private static final int DAY = 24;

  public List<Published> quarters() {
    return shown.quarters();
  }

  /** The channels to choose from; none when there is no choice. */
  public List<Link> channels(Page page) {
    return own.size() < 2
        ? List.of()
        : own.stream()
            .map(each ->
                new Link(each.name(page.locale()), "/complaints/figures?channel=" + each.code()))
            .toList();
  }

  public boolean isShown(Link link) {
    return link.href().endsWith("=" + shown.channel());
  }

  /** Whose figures they are. */
  public String channel(Page page) {
    return own.stream()
        .filter(each -> each.code().equals(shown.channel()))
        .map(each -> each.name(page.locale()))
        .findFirst()
        .orElse(shown.channel());
  }

  /** A line of a table: a value, and how many in each quarter. */
  public record Line(String name, boolean total, List<String> figures) {}

  /** By what anything was counted. */
  public List<Measure> measures() {
    return Arrays.stream(Measure.values())
        .filter(measure ->
            quarters().stream()
                .anyMatch(
                    each -> each.cells().stream().anyMatch(cell -> cell.measure() == measure)))
        .toList();
  }

  public List<Column> columns(Page page) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of(page.t("complaints.figures.value")));
    quarters().forEach(each -> columns.add(Column.number(quarter(each.quarter(), page))));
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
    quarters()
        .forEach(quarter ->
            quarter.cells().stream()
                .filter(cell -> cell.measure() == measure)
                .map(Cell::value)
                .filter(value -> !value.equals(Cell.TOTAL))
                .forEach(values::add));
    values.add(Cell.TOTAL);
    return values.stream().map(value -> line(measure, value, page)).toList();
  }

  /** How long each stage of the law took. */
  public List<Line> dwells(Page page) {
    return quarters().stream()
        .flatMap(each -> each.dwells().stream().map(Dwell::stage))
        .distinct()
        .sorted()
        .map(stage ->
            new Line(
                stages.apply(stage),
                false,
                quarters().stream().map(each -> dwelt(each, stage, page)).toList()))
        .toList();
  }

  private static String dwelt(Published quarter, String stage, Page page) {
    Optional<Dwell> dwell =
        quarter.dwells().stream().filter(each -> each.stage().equals(stage)).findFirst();
    if (dwell.isEmpty()) {
      return "–";
    }
    Integer median = dwell.get().median();
    Integer ninth = dwell.get().ninth();
    return median == null || ninth == null
        ? page.t("complaints.figures.few")
        : page.t(
            "complaints.figures.dwelt",
            "median",
            length(median, page),
            "ninth",
            length(ninth, page));
  }

  private static String length(int hours, Page page) {
    return hours < 2 * DAY
        ? page.t("complaints.tracks.hours", "hours", hours)
        : page.t("complaints.tracks.days", "days", hours / DAY);
  }

  private Line line(Measure measure, String value, Page page) {
    boolean total = value.equals(Cell.TOTAL);
    return new Line(
        total ? page.t("complaints.figures.total") : name(measure, value, page),
        total,
        quarters().stream().map(each -> figure(each, measure, value, page)).toList());
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
      case CORRIDOR -> Countries.corridor(value, page.locale());
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
