package org.lintas.complaints.tracks.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.access.NotFound;
import org.lintas.complaints.opened.OpenedCase;
import org.lintas.complaints.tracks.TrackDeeds;
import org.lintas.pages.Form;
import org.lintas.procedure.Field;
import org.lintas.procedure.FieldType;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.Stage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The tracks of a complaint, and their stages. */
@Controller
@RequestMapping("/complaints/{number:[0-9]{10}}/track")
@For({"caseworker", "investigator", "prosecutor", "court-clerk"})
class TrackPages {
  private final Stages stages;
  private final TrackDeeds deeds;
  private final TrackOverview overview;
  private final TrackWords words;

  TrackPages(Stages stages, TrackDeeds deeds, TrackOverview overview, TrackWords words) {
    this.stages = stages;
    this.deeds = deeds;
    this.overview = overview;
    this.words = words;
  }

  @GetMapping
  ModelAndView show(
      Caller.Officer officer,
      @PathVariable String number,
      @RequestParam(defaultValue = "") String done,
      Locale locale) {
    return overview.page(stages.open(officer, number), Form.empty(), done, locale);
  }

  @GetMapping("/new/{track:[a-z0-9-]{1,60}}")
  ModelAndView ask(
      Caller.Officer officer, @PathVariable String number, @PathVariable String track) {
    OpenedCase opened = stages.open(officer, number);
    Procedure procedure = offered(opened, track);
    return stages.first(opened, procedure, today(procedure));
  }

  @PostMapping("/new/{track:[a-z0-9-]{1,60}}")
  ModelAndView begin(
      Caller.Officer officer,
      @PathVariable String number,
      @PathVariable String track,
      HttpServletRequest request,
      Locale locale) {
    OpenedCase opened = stages.open(officer, number);
    Procedure procedure = offered(opened, track);
    Form form = Form.of(request.getParameterMap());
    return TrackOverview.answered(
        opened,
        deeds.begin(opened, track, told(procedure, procedure.first(), form)),
        "step",
        reasons -> stages.first(opened, procedure, words.on(form, reasons, procedure, locale)));
  }

  private Procedure offered(OpenedCase opened, String track) {
    return deeds.offered(opened, track).orElseThrow(NotFound::new).procedure();
  }

  @GetMapping("/{id:[0-9]{1,16}}/{stage:[a-z0-9-]{1,60}}")
  ModelAndView ask(
      Caller.Officer officer,
      @PathVariable String number,
      @PathVariable long id,
      @PathVariable String stage) {
    Stages.At at = stages.at(officer, number, id, stage);
    if (!at.opened().roles().contains(at.stage().by())) {
      throw new NotFound();
    }
    return stages.page(at, today(at.procedure()), StageView.Doing.COMPLETE);
  }

  @PostMapping("/{id:[0-9]{1,16}}/{stage:[a-z0-9-]{1,60}}")
  ModelAndView complete(
      Caller.Officer officer,
      @PathVariable String number,
      @PathVariable long id,
      @PathVariable String stage,
      HttpServletRequest request,
      Locale locale) {
    Stages.At at = stages.at(officer, number, id, stage);
    Form form = Form.of(request.getParameterMap());
    return TrackOverview.answered(
        at.opened(),
        deeds.complete(at.opened(), id, stage, told(at.procedure(), at.stage(), form)),
        "step",
        reasons ->
            stages.page(
                at, words.on(form, reasons, at.procedure(), locale), StageView.Doing.COMPLETE));
  }

  private Form today(Procedure procedure) {
    return Form.empty().with("on", deeds.today(procedure).toString());
  }

  private TrackDeeds.Told told(Procedure procedure, Stage stage, Form form) {
    String outcome = form.value("outcome");
    return new TrackDeeds.Told(
        day(form, deeds.today(procedure)),
        outcome.isEmpty() ? null : outcome,
        answers(stage, form));
  }

  /** What a form says to the questions of a stage. */
  static Map<String, String> answers(Stage stage, Form form) {
    Map<String, String> answers = new HashMap<>();
    for (Field field : stage.form()) {
      answers.put(
          field.name(),
          field.type() == FieldType.DATE ? form.date(field.name()) : form.value(field.name()));
    }
    return answers;
  }

  /** A day that is none is left to the engine to refuse: it lies beyond every calendar. */
  private static LocalDate day(Form form, LocalDate today) {
    String text = form.date("on");
    try {
      return text.isEmpty() ? today : LocalDate.parse(text);
    } catch (DateTimeException wrong) {
      return LocalDate.of(9999, 1, 1);
    }
  }
}
