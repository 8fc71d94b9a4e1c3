package org.lintas.recruitment.figures.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lintas.pages.Column;
import org.lintas.pages.Form;
import org.lintas.pages.Option;
import org.lintas.pages.Page;
import org.lintas.recruitment.costs.web.CorridorWords;
import org.lintas.recruitment.figures.Figures;
import org.lintas.recruitment.figures.Figures.By;
import org.lintas.recruitment.figures.Figures.Cell;
import org.lintas.recruitment.figures.model.CostIndicator;

/**
 * Figures of three years, ready to be put into words.
 *
 * @param journeys how long the way to work took
 * @param until last of the years
 * @param now the year that it is
 */
public record FiguresView(
    Figures.Table table, JourneysView journeys, int until, int now, Form form) {

  private static final int YEARS = 6;

  /** A line of the table: a corridor and a value of what it is broken down by. */
  public record Line(String corridor, String value, Cell cell) {}

  /** Every cell, totals last. */
  public List<Line> lines(Page page) {
    List<Line> lines = new ArrayList<>();
    for (int row = 0; row < table.rows().size(); row++) {
      String corridor =
          row == table.corridors().size()
              ? page.t("recruitment.figures.all")
              : CorridorWords.fromTo(page, table.corridors().get(row));
      List<Cell> cells = table.rows().get(row);
      for (int column = 0; column < cells.size(); column++) {
        String value =
            column == table.values().size()
                ? page.t("recruitment.figures.all")
                : value(page, table.values().get(column));
        if (cells.get(column).hidden() || cells.get(column).workers() > 0) {
          lines.add(new Line(corridor, value, cells.get(column)));
        }
      }
    }
    return lines;
  }

  private String value(Page page, String value) {
    return value.equals("unknown")
        ? page.t("recruitment.figures.unknown")
        : page.t("recruitment.figures." + table.by().word() + "." + value);
  }

  public List<Column> columns(Page page) {
    return List.of(
        Column.of(page.t("recruitment.figures.corridor")),
        Column.of(page.t("recruitment.figures.by." + table.by().word())),
        Column.number(page.t("recruitment.figures.workers")),
        Column.number(page.t("recruitment.figures.mean")),
        Column.number(page.t("recruitment.figures.median")),
        Column.number(page.t("recruitment.figures.fourth-quintile")),
        Column.number(page.t("recruitment.figures.overcharged")));
  }

  /** A figure under the name of its column. */
  public record Figure(String label, String value) {}

  /** Figures of a cell as its columns have them. */
  public List<Figure> figures(Page page, Cell cell) {
    List<String> names = columns(page).stream().skip(2).map(Column::text).toList();
    List<String> values = values(page, cell);
    return IntStream.range(0, names.size())
        .mapToObj(at -> new Figure(names.get(at), values.get(at)))
        .toList();
  }

  private static List<String> values(Page page, Cell cell) {
    String few = page.t("recruitment.figures.few");
    CostIndicator indicator = cell.indicator();
    return cell.hidden()
        ? List.of(few, few, few, few, few)
        : List.of(
            page.number(cell.workers()),
            indicator == null ? few : plain(indicator.mean()),
            indicator == null ? few : plain(indicator.median()),
            indicator == null ? few : plain(indicator.fourthQuintile()),
            page.percent(cell.overcharged()));
  }

  private static String plain(BigDecimal months) {
    return months.setScale(1, RoundingMode.HALF_UP).toPlainString();
  }

  public List<Option> kinds(Page page) {
    return Arrays.stream(By.values())
        .map(by -> Option.of(by.word(), page.t("recruitment.figures.by." + by.word())))
        .toList();
  }

  public List<Option> years() {
    return IntStream.rangeClosed(now - YEARS, now)
        .mapToObj(Integer::toString)
        .map(year -> Option.of(year, year))
        .toList()
        .reversed();
  }
}
