package org.lintas.recruitment.figures.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.Public;
import org.lintas.pages.Form;
import org.lintas.pages.Message;
import org.lintas.pages.Refusals;
import org.lintas.pages.Texts;
import org.lintas.procedure.Money;
import org.lintas.recruitment.corridors.Corridor;
import org.lintas.recruitment.corridors.Corridors;
import org.lintas.recruitment.figures.Figures;
import org.lintas.recruitment.figures.Figures.By;
import org.lintas.recruitment.figures.GoodPractice;
import org.lintas.recruitment.figures.Journeys;
import org.lintas.recruitment.figures.model.Levies;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What recruitment costs workers, for everybody; and what levies would bring in. */
@Controller
@Public
class FiguresPages {

  static final int YEARS = 3;
  private static final Caller READER = new Caller.Visitor();

  private final Figures figures;
  private final Journeys journeys;
  private final GoodPractice practice;
  private final Corridors corridors;
  private final Texts texts;
  private final Clock clock;

  FiguresPages(
      Figures figures,
      Journeys journeys,
      GoodPractice practice,
      Corridors corridors,
      Texts texts,
      Clock clock) {
    this.figures = figures;
    this.journeys = journeys;
    this.practice = practice;
    this.corridors = corridors;
    this.texts = texts;
    this.clock = clock;
  }

  @GetMapping("/recruitment/figures")
  ModelAndView show(
      @RequestParam(defaultValue = "sex") String by,
      @RequestParam(required = false) @Nullable Integer until) {
    int now = LocalDate.now(clock).getYear();
    int last = until == null || until < 1990 || until > now ? now : until;
    By kind = By.of(by).orElse(By.SEX);
    LocalDate begin = LocalDate.of(last - YEARS + 1, 1, 1);
    LocalDate end = LocalDate.of(last, 12, 31);
    Figures.Table table = figures.table(READER, kind, begin, end);
    Journeys.Told told = journeys.between(READER, begin, end);
    Form form = Form.empty().with("by", kind.word()).with("until", Integer.toString(last));
    return new ModelAndView("recruitment/figures/figures")
        .addObject("view", new FiguresView(table, new JourneysView(told), last, now, form));
  }

  @GetMapping("/recruitment/good-practice")
  ModelAndView scores() {
    return new ModelAndView("recruitment/figures/practice")
        .addObject("view", practice.scores(READER));
  }

  @GetMapping("/recruitment/levies")
  ModelAndView levies(
      @RequestParam(defaultValue = "") String corridor,
      @RequestParam(defaultValue = "") String first,
      @RequestParam(defaultValue = "") String last,
      @RequestParam(defaultValue = "") String workers,
      @RequestParam(defaultValue = "") String change,
      @RequestParam(defaultValue = "") String changeFrom,
      Locale locale) {
    Form form =
        Form.empty()
            .with("corridor", corridor)
            .with("first", first)
            .with("last", last)
            .with("workers", workers)
            .with("change", change)
            .with("changeFrom", changeFrom);
    Optional<Corridor> of = corridors.named(corridor);
    List<Message> wrong = new ArrayList<>();
    List<Levies.Month> months = of.isEmpty() ? List.of() : simulated(of.get(), form, wrong, locale);
    ModelAndView page =
        new ModelAndView("recruitment/figures/levies")
            .addObject("view", new LeviesView(corridors.all(), form.refused(wrong), months));
    return wrong.isEmpty() ? page : Refusals.again(page);
  }

  private List<Levies.Month> simulated(
      Corridor corridor, Form form, List<Message> wrong, Locale locale) {
    YearMonth first = month(form, "first", wrong, locale);
    YearMonth last = month(form, "last", wrong, locale);
    String workers = form.value("workers");
    if (!workers.matches("[0-9]{1,7}")) {
      wrong.add(message("workers", "number", locale));
    }
    Levies.Change change = change(corridor, form, wrong, locale);
    if (first == null || last == null || !wrong.isEmpty()) {
      return List.of();
    }
    try {
      return Levies.simulate(corridor, first, last, Integer.parseInt(workers), change);
    } catch (IllegalArgumentException backwards) {
      wrong.add(message("last", "backwards", locale));
      return List.of();
    }
  }

  private Levies.@Nullable Change change(
      Corridor corridor, Form form, List<Message> wrong, Locale locale) {
    if (form.value("change").isEmpty()) {
      return null;
    }
    YearMonth from = month(form, "changeFrom", wrong, locale);
    try {
      Money amount = Money.of(form.value("change") + " " + corridor.currency());
      return from == null ? null : new Levies.Change(from.atDay(1), amount);
    } catch (IllegalArgumentException notAnAmount) {
      wrong.add(message("change", "number", locale));
      return null;
    }
  }

  private @Nullable YearMonth month(Form form, String field, List<Message> wrong, Locale locale) {
    try {
      return YearMonth.parse(form.value(field));
    } catch (DateTimeParseException notAMonth) {
      wrong.add(message(field, "month", locale));
      return null;
    }
  }

  private Message message(String field, String code, Locale locale) {
    return new Message(field, texts.get(locale, "recruitment.figures.wrong." + code));
  }
}
