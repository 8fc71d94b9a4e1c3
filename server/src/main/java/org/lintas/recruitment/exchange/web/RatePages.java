package org.lintas.recruitment.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.access.NotFound;
import org.lintas.pages.Form;
import org.lintas.pages.Refusals;
import org.lintas.pages.Texts;
import org.lintas.procedure.Reason;
import org.lintas.recruitment.exchange.EnteredRate;
import org.lintas.recruitment.exchange.EnteredRate.Rate;
import org.lintas.recruitment.exchange.ExchangeRates;
import org.lintas.shared.Result;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Rates of exchange that officers enter. */
@Controller
@RequestMapping("/recruitment/rates")
@For({"licensing-officer", "policy-officer"})
class RatePages {

  private static final int SIZE = 30;
  private static final String SERIAL = "/{serial:[0-9]{1,9}}";
  private static final Set<String> DONE = Set.of("propose", "confirm", "withdraw");

  private final ExchangeRates rates;
  private final Refusals words;

  RatePages(ExchangeRates rates, Texts texts) {
    this.rates = rates;
    this.words = new Refusals(texts, "recruitment.exchange.reason.");
  }

  @GetMapping
  ModelAndView list(
      Caller.Officer officer,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "") String done) {
    return shown(officer, page, Form.empty(), DONE.contains(done) ? done : "");
  }

  private ModelAndView shown(Caller.Officer officer, int page, Form form, String done) {
    return view(
        "list",
        new RateView(
            rates.list(officer, Math.max(0, page), SIZE), officer.signature(), form, done));
  }

  @GetMapping("/new")
  ModelAndView ask() {
    return view("new", Form.empty());
  }

  @PostMapping("/new")
  ModelAndView propose(Caller.Officer officer, HttpServletRequest request, Locale locale) {
    Form form = Form.of(request.getParameterMap());
    List<Reason> reasons = new ArrayList<>();
    Rate rate = read(form, reasons);
    Result<EnteredRate> result =
        rate == null ? new Result.Refused<>(reasons) : rates.propose(officer, rate);
    return switch (result) {
      case Result.Done<EnteredRate> _ -> done("propose");
      case Result.Refused<EnteredRate>(List<Reason> refused) ->
          Refusals.again(view("new", words.on(form, refused, locale)));
      case Result.Missing<EnteredRate> _, Result.Stale<EnteredRate> _ -> throw new NotFound();
    };
  }

  private static @Nullable Rate read(Form form, List<Reason> reasons) {
    LocalDate starts = day(form, "starts", reasons);
    LocalDate until = form.date("until").isBlank() ? starts : day(form, "until", reasons);
    BigDecimal units = number(form.value("rate"), reasons);
    said(form, "base", "currency-unknown", reasons);
    said(form, "currency", "currency-unknown", reasons);
    said(form, "source", "source-missing", reasons);
    return starts == null || until == null || units == null || !reasons.isEmpty()
        ? null
        : new Rate(
            form.value("base").strip().toUpperCase(Locale.ROOT),
            form.value("currency").strip().toUpperCase(Locale.ROOT),
            units,
            starts,
            until,
            form.value("source").strip());
  }

  private static void said(Form form, String field, String code, List<Reason> reasons) {
    if (form.value(field).isBlank()) {
      reasons.add(new Reason(code, field, Map.of()));
    }
  }

  private static @Nullable LocalDate day(Form form, String field, List<Reason> reasons) {
    try {
      return LocalDate.parse(form.date(field));
    } catch (DateTimeException notADay) {
      reasons.add(new Reason("day-wrong", field, Map.of()));
      return null;
    }
  }

  private static @Nullable BigDecimal number(String text, List<Reason> reasons) {
    if (text.strip().matches("\\d{1,12}(\\.\\d{1,12})?")) {
      return new BigDecimal(text.strip());
    }
    reasons.add(new Reason("rate-wrong", "rate", Map.of()));
    return null;
  }

  @PostMapping(SERIAL + "/confirm")
  ModelAndView confirm(Caller.Officer officer, @PathVariable int serial, Locale locale) {
    return switch (rates.confirm(officer, serial)) {
      case Result.Done<EnteredRate> _ -> done("confirm");
      case Result.Refused<EnteredRate>(List<Reason> reasons) ->
          Refusals.again(shown(officer, 0, words.on(Form.empty(), reasons, locale), ""));
      case Result.Missing<EnteredRate> _, Result.Stale<EnteredRate> _ -> throw new NotFound();
    };
  }

  @GetMapping(SERIAL + "/withdraw")
  ModelAndView askWithdrawal(Caller.Officer officer, @PathVariable int serial) {
    return view("withdraw", new RateView.Withdrawal(get(officer, serial), Form.empty()));
  }

  @PostMapping(SERIAL + "/withdraw")
  ModelAndView withdraw(
      Caller.Officer officer, @PathVariable int serial, HttpServletRequest request, Locale locale) {
    Form form = Form.of(request.getParameterMap());
    return switch (rates.withdraw(officer, serial, form.value("reason"))) {
      case Result.Done<EnteredRate> _ -> done("withdraw");
      case Result.Refused<EnteredRate>(List<Reason> reasons) ->
          Refusals.again(
              view(
                  "withdraw",
                  new RateView.Withdrawal(get(officer, serial), words.on(form, reasons, locale))));
      case Result.Missing<EnteredRate> _, Result.Stale<EnteredRate> _ -> throw new NotFound();
    };
  }

  private EnteredRate get(Caller.Officer officer, int serial) {
    return rates.find(officer, serial).orElseThrow(NotFound::new);
  }

  private static ModelAndView done(String what) {
    return new ModelAndView("redirect:/recruitment/rates?done=" + what);
  }

  private static ModelAndView view(String template, Object view) {
    return new ModelAndView("recruitment/exchange/" + template).addObject("view", view);
  }
}
