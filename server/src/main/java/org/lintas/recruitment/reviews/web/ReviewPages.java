package org.lintas.recruitment.reviews.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lintas.access.Caller;
import org.lintas.access.NotFound;
import org.lintas.access.Public;
import org.lintas.access.Throttle;
import org.lintas.casework.OwnCase;
import org.lintas.casework.OwnCases;
import org.lintas.organisations.Organisation;
import org.lintas.organisations.Organisations;
import org.lintas.pages.Form;
import org.lintas.pages.Message;
import org.lintas.pages.Option;
import org.lintas.pages.Page;
import org.lintas.pages.Refusals;
import org.lintas.pages.Texts;
import org.lintas.procedure.Reason;
import org.lintas.recruitment.reviews.Reviews;
import org.lintas.recruitment.reviews.Scores;
import org.lintas.shared.Result;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * A worker says how an agency kept its word. She shows that she is its worker by the number of her
 * case and her birth date; nothing of her is kept on the phone.
 */
@Controller
@Public
@RequestMapping("/agencies/{number:[0-9]{8}}/review")
public class ReviewPages {

  private final Reviews reviews;
  private final OwnCases cases;
  private final Organisations organisations;
  private final Texts texts;
  private final Throttle failed;
  private final Throttle written;

  ReviewPages(
      Reviews reviews, OwnCases cases, Organisations organisations, Texts texts, Clock clock) {
    this.reviews = reviews;
    this.cases = cases;
    this.organisations = organisations;
    this.texts = texts;
    this.failed = new Throttle(20, Duration.ofSeconds(45), 20_000, clock);
    this.written = new Throttle(20, Duration.ofHours(1), 20_000, clock);
  }

  /**
   * The form.
   *
   * @param done whether it was written just now
   */
  public record ReviewView(Organisation about, Form form, boolean done) {

    /** One to five, the best first. */
    public List<Option> scores(Page page) {
      List<Option> options = new ArrayList<>();
      for (int score = 5; score > 0; score--) {
        options.add(
            Option.of(Integer.toString(score), page.t("recruitment.reviews.score." + score)));
      }
      return options;
    }
  }

  @GetMapping
  ModelAndView ask(
      Caller.Visitor visitor, @PathVariable String number, HttpServletResponse response) {
    return page(new ReviewView(about(visitor, number), Form.empty(), false), response);
  }

  @PostMapping
  ModelAndView write(
      Caller.Visitor visitor,
      @PathVariable String number,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale) {
    Organisation about = about(visitor, number);
    Form form = Form.of(request.getParameterMap());
    String network = Throttle.network(request.getRemoteAddr());
    List<Reason> missing = missing(form);
    if (!missing.isEmpty()) {
      return refused(about, form, missing, locale, response);
    }
    if (!failed.take(network)) {
      return tooMany(about, form, locale, response);
    }
    return switch (cases.find(visitor, form.value("case"), form.date("born"))) {
      case Result.Done<OwnCase>(OwnCase own) -> {
        failed.giveBack(network);
        if (!written.take(network)) {
          yield tooMany(about, form, locale, response);
        }
        Scores scores =
            new Scores(score(form, "fees"), score(form, "contract"), score(form, "job"));
        yield switch (reviews.write(visitor, own, about.id(), scores)) {
          case Result.Done<Boolean> _ -> page(new ReviewView(about, Form.empty(), true), response);
          case Result.Refused<Boolean>(List<Reason> reasons) ->
              refused(about, form, reasons, locale, response);
          case Result.Missing<Boolean> _, Result.Stale<Boolean> _ ->
              refused(about, form, List.of(fault("case-unknown", "case")), locale, response);
        };
      }
      case Result.Refused<OwnCase> _ -> tooMany(about, form, locale, response);
      case Result.Missing<OwnCase> _, Result.Stale<OwnCase> _ ->
          refused(about, form, List.of(fault("case-unknown", "case")), locale, response);
    };
  }

  private ModelAndView tooMany(
      Organisation about, Form form, Locale locale, HttpServletResponse response) {
    return refused(about, form, List.of(fault("too-many-tries", null)), locale, response);
  }

  private static List<Reason> missing(Form form) {
    List<Reason> missing = new ArrayList<>();
    for (String field : List.of("fees", "contract", "job")) {
      if (score(form, field) == 0) {
        missing.add(fault("score-missing", field));
      }
    }
    if (form.value("case").isEmpty()) {
      missing.add(fault("case-missing", "case"));
    }
    if (form.date("born").replace("-", "").isBlank()) {
      missing.add(fault("born-missing", "born"));
    }
    return missing;
  }

  private static Reason fault(String code, @org.jspecify.annotations.Nullable String field) {
    return new Reason(code, field, Map.of());
  }

  private static int score(Form form, String field) {
    String text = form.value(field);
    return text.matches("[1-5]") ? Integer.parseInt(text) : 0;
  }

  private Organisation about(Caller caller, String number) {
    return organisations
        .byNumber(caller, number)
        .filter(each -> each.kind() == Organisation.Kind.AGENCY)
        .orElseThrow(NotFound::new);
  }

  private ModelAndView refused(
      Organisation about,
      Form form,
      List<Reason> reasons,
      Locale locale,
      HttpServletResponse response) {
    List<Message> messages =
        reasons.stream()
            .map(each ->
                new Message(
                    each.field(), texts.get(locale, "recruitment.reviews.reason." + each.code())))
            .toList();
    return Refusals.again(page(new ReviewView(about, form.refused(messages), false), response));
  }

  private static ModelAndView page(ReviewView view, HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    return new ModelAndView("recruitment/reviews/write").addObject("view", view);
  }
}
