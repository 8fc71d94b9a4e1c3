package org.lintas.complaints.screening.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.complaints.desk.Refuge;
import org.lintas.complaints.opened.OpenedCase;
import org.lintas.complaints.opened.OpenedCases;
import org.lintas.complaints.opened.PageAnswer;
import org.lintas.complaints.screening.Screenings;
import org.lintas.complaints.screening.model.PlanStep;
import org.lintas.complaints.screening.model.PlanStep.Pillar;
import org.lintas.complaints.screening.model.Screening;
import org.lintas.complaints.screening.model.StatusDecision.DecidedBy;
import org.lintas.complaints.screening.model.StatusDecision.Status;
import org.lintas.complaints.vault.Compartment;
import org.lintas.pages.Form;
import org.lintas.pages.Refusals;
import org.lintas.pages.Texts;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Screening of whoever complained, for those who may read the notes of the case. */
@Controller
@RequestMapping("/complaints/{number:[0-9]{10}}/screening")
@For("caseworker")
class ScreeningPages {
  private static final Set<String> NEWS =
      Set.of("signs", "status", "plan", "moved", "held", "released");

  private final OpenedCases cases;
  private final Screenings screenings;
  private final Refuge refuge;
  private final Refusals refusals;
  private final Clock clock;

  ScreeningPages(
      OpenedCases cases, Screenings screenings, Refuge refuge, Texts texts, Clock clock) {
    this.cases = cases;
    this.screenings = screenings;
    this.refuge = refuge;
    this.refusals = new Refusals(texts, "complaints.screening.reason.");
    this.clock = clock;
  }

  private OpenedCase open(Caller.Officer officer, String number) {
    return cases.get(officer, number, Compartment.NOTES);
  }

  private ModelAndView page(String template, OpenedCase opened, Form form, String done) {
    return page(template, opened, form, "", done);
  }

  private ModelAndView page(
      String template, OpenedCase opened, Form form, String refused, String done) {
    return new ModelAndView("complaints/screening/" + template)
        .addObject(
            "view",
            new ScreeningView(
                opened.number(),
                screenings.indicators(),
                screenings.read(opened),
                refuge.forbidsReturn(opened.keys(), opened.id()),
                form,
                refused,
                done));
  }

  @GetMapping
  ModelAndView show(
      Caller.Officer officer,
      @PathVariable String number,
      @RequestParam(defaultValue = "") String done) {
    return page("screening", open(officer, number), Form.empty(), NEWS.contains(done) ? done : "");
  }

  @GetMapping("/signs")
  ModelAndView ask(Caller.Officer officer, @PathVariable String number) {
    OpenedCase opened = open(officer, number);
    Screenings.Taken last = screenings.read(opened).screening();
    return page("signs", opened, last == null ? Form.empty() : form(last.screening()), "");
  }

  private static Form form(Screening last) {
    return new Form(
        Map.of("age", List.of(last.child() ? "child" : "adult"), "sign", List.copyOf(last.found())),
        List.of());
  }

  @PostMapping("/signs")
  ModelAndView screen(
      Caller.Officer officer,
      @PathVariable String number,
      HttpServletRequest request,
      Locale locale) {
    OpenedCase opened = open(officer, number);
    Form form = Form.of(request.getParameterMap());
    String age = form.value("age");
    if (!Set.of("adult", "child", "perhaps").contains(age)) {
      List<Reason> faults = List.of(new Reason("choose", "age", Map.of()));
      return Refusals.again(page("signs", opened, refusals.on(form, faults, locale), ""));
    }
    Set<String> found = new HashSet<>(form.values().getOrDefault("sign", List.of()));
    screenings.screen(opened, new Screening(!age.equals("adult"), found));
    return new ModelAndView("redirect:" + address(opened, "signs"));
  }

  @PostMapping("/status")
  ModelAndView decide(
      Caller.Officer officer,
      @PathVariable String number,
      HttpServletRequest request,
      Locale locale) {
    OpenedCase opened = open(officer, number);
    Form form = Form.of(request.getParameterMap());
    return answered(
        opened,
        form,
        screenings.decide(
            opened,
            Status.of(form.value("status")).orElse(null),
            DecidedBy.of(form.value("decidedBy")).orElse(null),
            form.value("organisation"),
            day(form, "on"),
            form.value("grounds")),
        "status",
        locale);
  }

  @PostMapping("/plan")
  ModelAndView plan(
      Caller.Officer officer,
      @PathVariable String number,
      HttpServletRequest request,
      Locale locale) {
    OpenedCase opened = open(officer, number);
    Form form = Form.of(request.getParameterMap());
    return answered(
        opened,
        form,
        screenings.plan(
            opened,
            Pillar.of(form.value("pillar")),
            form.value("what"),
            form.value("who"),
            day(form, "until")),
        "plan",
        locale);
  }

  @PostMapping("/plan/{step:[0-9]{1,16}}/{state:done|dropped|planned}")
  ModelAndView move(
      Caller.Officer officer,
      @PathVariable String number,
      @PathVariable long step,
      @PathVariable String state,
      Locale locale) {
    OpenedCase opened = open(officer, number);
    PlanStep.State to = PlanStep.State.of(state).orElseThrow();
    return answered(opened, Form.empty(), screenings.move(opened, step, to), "moved", locale);
  }

  @PostMapping("/detention")
  ModelAndView hold(
      Caller.Officer officer,
      @PathVariable String number,
      HttpServletRequest request,
      Locale locale) {
    OpenedCase opened = open(officer, number);
    Form form = Form.of(request.getParameterMap());
    return answered(
        opened, form, screenings.hold(opened, since(form), form.value("place")), "held", locale);
  }

  @PostMapping("/release")
  ModelAndView release(Caller.Officer officer, @PathVariable String number, Locale locale) {
    OpenedCase opened = open(officer, number);
    return answered(opened, Form.empty(), screenings.release(opened), "released", locale);
  }

  /** A day with an hour, as {@code 14:30}; without one its beginning. */
  private @Nullable Instant since(Form form) {
    LocalDate day = day(form, "since");
    String hour = form.value("hour");
    if (day == null || !hour.matches("([01]?[0-9]|2[0-3])[:.][0-5][0-9]|")) {
      return null;
    }
    String padded = hour.length() == 4 ? "0" + hour : hour;
    LocalTime time =
        hour.isEmpty() ? LocalTime.MIDNIGHT : LocalTime.parse(padded.replace('.', ':'));
    return day.atTime(time).atZone(clock.getZone()).toInstant();
  }

  private static @Nullable LocalDate day(Form form, String field) {
    try {
      return LocalDate.parse(form.date(field));
    } catch (DateTimeException wrong) {
      return null;
    }
  }

  private ModelAndView answered(
      OpenedCase opened, Form form, Result<?> result, String done, Locale locale) {
    return PageAnswer.of(
        result,
        address(opened, done),
        reasons -> page("screening", opened, refusals.on(form, reasons, locale), done, ""));
  }

  private static String address(OpenedCase opened, String done) {
    return "/complaints/" + opened.number() + "/screening?done=" + done;
  }
}
