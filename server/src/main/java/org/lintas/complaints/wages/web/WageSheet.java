package org.lintas.complaints.wages.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lintas.access.NotFound;
import org.lintas.complaints.wages.WageLaws;
import org.lintas.complaints.wages.model.Calculation;
import org.lintas.complaints.wages.model.WageClaim;
import org.lintas.complaints.wages.model.WageLaw;
import org.lintas.pages.Form;
import org.lintas.pages.Refusals;
import org.lintas.pages.Texts;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The sheet on which wages are worked out, for everybody and for a case alike. */
@Component
class WageSheet {
  /** The one country whose rules are kept; more than one would be chosen from. */
  private static final String COUNTRY = "th";

  private final WageLaws laws;
  private final Refusals refusals;
  private final Clock clock;

  WageSheet(WageLaws laws, Texts texts, Clock clock) {
    this.laws = laws;
    this.refusals = new Refusals(texts, "complaints.wages.reason.");
    this.clock = clock;
  }

  WageLaw law() {
    return laws.find(COUNTRY).orElseThrow(NotFound::new);
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), law().zone());
  }

  WageForm.Read read(Form form) {
    return WageForm.read(form, law().currency(), today());
  }

  /** The same form with a month more. */
  static Form longer(Form form) {
    int rows = Math.min(WageForm.MOST_ROWS, WageForm.rows(form) + 1);
    return form.with("rows", String.valueOf(rows));
  }

  /** The claim of a form in which nothing is wrong. */
  @Nullable WageClaim claim(Form form) {
    WageForm.Read read = read(form);
    return read.terms() == null
        ? null
        : Calculation.of(law(), read.terms(), read.stretches(), today());
  }

  ModelAndView page(String address, String number, Form form, boolean saved) {
    WageClaim claim = form.value("basis").isEmpty() ? null : claim(form);
    return view("sheet", new WageView(address, number, form, law(), today(), claim, saved));
  }

  /** The sheet with what comes of it, or with what is wrong. */
  ModelAndView reckoned(String address, String number, Form form, Locale locale) {
    WageForm.Read read = read(form);
    if (read.terms() != null) {
      return page(address, number, form, false);
    }
    Form refused = refusals.on(form, read.faults(), locale);
    ModelAndView page =
        view("sheet", new WageView(address, number, refused, law(), today(), null, false));
    return Refusals.again(page);
  }

  ModelAndView annex(String number, Form form) {
    return view(
        "annex",
        new WageView(
            "/complaints/" + number + "/wages", number, form, law(), today(), claim(form), false));
  }

  private static ModelAndView view(String template, WageView view) {
    return new ModelAndView("complaints/wages/" + template).addObject("view", view);
  }
}
