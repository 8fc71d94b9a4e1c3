package org.lintas.recruitment.figures.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.Public;
import org.lintas.api.BadCall;
import org.lintas.recruitment.figures.Figures;
import org.lintas.recruitment.figures.Figures.By;
import org.lintas.recruitment.figures.Figures.Cell;
import org.lintas.recruitment.figures.Journeys;
import org.lintas.recruitment.figures.model.CostIndicator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures on recruitment costs for programs, open to all. */
@RestController
@RequestMapping("/api/v1/recruitment/figures")
@Public
class FiguresApi {

  private final Figures figures;
  private final Journeys journeys;
  private final Clock clock;

  FiguresApi(Figures figures, Journeys journeys, Clock clock) {
    this.figures = figures;
    this.journeys = journeys;
    this.clock = clock;
  }

  /** Figures of three years. */
  record Body(String by, LocalDate first, LocalDate last, List<Line> contents) {}

  /**
   * One cell.
   *
   * @param corridor null for all together
   * @param value null for all together
   * @param workers null when they are too few to be shown; then nothing else is
   */
  record Line(
      @Nullable String corridor,
      @Nullable String value,
      @Nullable Integer workers,
      @Nullable BigDecimal mean,
      @Nullable BigDecimal median,
      @Nullable BigDecimal fourthQuintile,
      @Nullable Double overcharged) {

    static Line of(@Nullable String corridor, @Nullable String value, Cell cell) {
      CostIndicator indicator = cell.indicator();
      return new Line(
          corridor,
          value,
          cell.hidden() ? null : cell.workers(),
          indicator == null ? null : indicator.mean(),
          indicator == null ? null : indicator.median(),
          indicator == null ? null : indicator.fourthQuintile(),
          cell.hidden() ? null : cell.overcharged());
    }
  }

  @GetMapping
  Body find(
      Caller.Visitor caller,
      @RequestParam(defaultValue = "sex") String by,
      @RequestParam(required = false) @Nullable Integer until) {
    By kind = By.of(by).orElseThrow(() -> BadCall.wrong("by", "sex, occupation, channel"));
    int last = year(until);
    LocalDate first = LocalDate.of(last - FiguresPages.YEARS + 1, 1, 1);
    LocalDate end = LocalDate.of(last, 12, 31);
    return new Body(kind.word(), first, end, lines(figures.table(caller, kind, first, end)));
  }

  private int year(@Nullable Integer until) {
    int now = LocalDate.now(clock).getYear();
    int last = until == null ? now : until;
    if (last < 1990 || last > now) {
      throw BadCall.wrong("until", "a year from 1990 to " + now);
    }
    return last;
  }

  /** How long the way to work took, in how many steps, at what cost. */
  record Ways(LocalDate first, LocalDate last, List<Way> contents, List<Journeys.Things> things) {}

  /**
   * A step of the way.
   *
   * @param to null for the whole way, from the order or the offer to the first day of work
   */
  record Way(
      String corridor,
      @Nullable String from,
      @Nullable String to,
      int atLeast,
      long medianDays,
      long fourthQuintileDays,
      @Nullable String medianCost) {

    static Way of(Journeys.Line line) {
      return new Way(
          line.corridor(),
          line.from() == null ? null : line.from().word(),
          line.to() == null ? null : line.to().word(),
          line.atLeast(),
          line.median(),
          line.fourthQuintile(),
          line.cost() == null ? null : line.cost().toString());
    }
  }

  @GetMapping("/journeys")
  Ways journeys(Caller.Visitor caller, @RequestParam(required = false) @Nullable Integer until) {
    int last = year(until);
    LocalDate first = LocalDate.of(last - FiguresPages.YEARS + 1, 1, 1);
    LocalDate end = LocalDate.of(last, 12, 31);
    Journeys.Told told = journeys.between(caller, first, end);
    return new Ways(first, end, told.lines().stream().map(Way::of).toList(), told.things());
  }

  private static List<Line> lines(Figures.Table table) {
    List<Line> lines = new ArrayList<>();
    for (int row = 0; row < table.rows().size(); row++) {
      List<Cell> cells = table.rows().get(row);
      for (int column = 0; column < cells.size(); column++) {
        lines.add(
            Line.of(
                row == table.corridors().size() ? null : table.corridors().get(row),
                column == table.values().size() ? null : table.values().get(column),
                cells.get(column)));
      }
    }
    return lines;
  }
}
