package org.lintas.complaints.tracks.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.complaints.opened.OpenedCase;
import org.lintas.complaints.opened.OpenedCases;
import org.lintas.complaints.tracks.Awards;
import org.lintas.complaints.vault.Compartment;
import org.lintas.pages.Form;
import org.lintas.procedure.Money;
import org.lintas.shared.Result;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What was awarded and what came of it. */
@Controller
@RequestMapping("/complaints/{number:[0-9]{10}}")
@For({"caseworker", "court-clerk", "prosecutor"})
class AwardPages {
  private static final String CURRENCY = "THB";

  private final OpenedCases cases;
  private final Awards awards;
  private final TrackOverview overview;
  private final TrackWords words;
  private final Clock clock;

  AwardPages(
      OpenedCases cases, Awards awards, TrackOverview overview, TrackWords words, Clock clock) {
    this.cases = cases;
    this.awards = awards;
    this.overview = overview;
    this.words = words;
    this.clock = clock;
  }

  private OpenedCase open(Caller.Officer officer, String number) {
    return cases.get(officer, number, Compartment.TRACK);
  }

  @GetMapping("/award")
  ModelAndView askAward(Caller.Officer officer, @PathVariable String number, Locale locale) {
    return overview.beside("award", open(officer, number), Form.empty(), locale);
  }

  @PostMapping("/award")
  ModelAndView award(
      Caller.Officer officer,
      @PathVariable String number,
      HttpServletRequest request,
      Locale locale) {
    OpenedCase opened = open(officer, number);
    Form form = Form.of(request.getParameterMap());
    Result<?> result =
        awards.award(
            opened,
            amount(form, "principal"),
            amountOrNone(form, "interest"),
            amountOrNone(form, "costs"),
            debtors(form));
    return answered("award", opened, form, result, locale);
  }

  private static List<Long> debtors(Form form) {
    return form.values().getOrDefault("debtors", List.of()).stream()
        .filter(each -> each.matches("[0-9]{1,16}"))
        .map(Long::valueOf)
        .distinct()
        .toList();
  }

  @GetMapping("/payments")
  ModelAndView askPayment(Caller.Officer officer, @PathVariable String number, Locale locale) {
    return overview.beside("payment", open(officer, number), Form.empty(), locale);
  }

  @PostMapping("/payments")
  ModelAndView pay(
      Caller.Officer officer,
      @PathVariable String number,
      HttpServletRequest request,
      Locale locale) {
    OpenedCase opened = open(officer, number);
    Form form = Form.of(request.getParameterMap());
    String respondent = form.value("respondent");
    Result<?> result =
        awards.pay(
            opened,
            respondent.matches("[0-9]{1,16}") ? Long.parseLong(respondent) : 0,
            day(form),
            amount(form, "amount"),
            LocalDate.now(clock));
    return answered("payment", opened, form, result, locale);
  }

  private static @Nullable LocalDate day(Form form) {
    try {
      return LocalDate.parse(form.date("on"));
    } catch (DateTimeException wrong) {
      return null;
    }
  }

  /** Nothing where nothing is written; what is no amount comes out below zero, to be refused. */
  private static Money amountOrNone(Form form, String field) {
    Money none = new Money(form.value(field).isEmpty() ? 0 : -1, CURRENCY);
    return Objects.requireNonNullElse(amount(form, field), none);
  }

  private static @Nullable Money amount(Form form, String field) {
    String digits = form.value(field).replace(",", "");
    return digits.matches("[0-9]{1,9}(\\.[0-9]{1,2})?") ? Money.of(digits + " " + CURRENCY) : null;
  }

  private ModelAndView answered(
      String name, OpenedCase opened, Form form, Result<?> result, Locale locale) {
    return TrackOverview.answered(
        opened,
        result,
        name,
        reasons -> overview.beside(name, opened, words.on(form, reasons, null, locale), locale));
  }
}
