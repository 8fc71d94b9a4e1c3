package org.lintas.complaints.tracks.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.complaints.opened.OpenedCase;
import org.lintas.complaints.opened.OpenedCases;
import org.lintas.complaints.tracks.Respondents;
import org.lintas.complaints.tracks.Track;
import org.lintas.complaints.tracks.TrackDeeds;
import org.lintas.complaints.vault.Compartment;
import org.lintas.pages.Form;
import org.lintas.procedure.Field;
import org.lintas.procedure.FieldType;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.Reason;
import org.lintas.procedure.Stage;
import org.lintas.shared.Result;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The tracks of a complaint, and their stages. */
@Controller
@RequestMapping("/complaints/{number:[0-9]{10}}/track")
@For({"caseworker", "investigator", "prosecutor", "court-clerk"})
class TrackPages {
  private final OpenedCases cases;
  private final TrackDeeds deeds;
  private final Respondents respondents;
  private final TrackOverview overview;
  private final TrackWords words;

  TrackPages(
      OpenedCases cases,
      TrackDeeds deeds,
      Respondents respondents,
      TrackOverview overview,
      TrackWords words) {
    this.cases = cases;
    this.deeds = deeds;
    this.respondents = respondents;
    this.overview = overview;
    this.words = words;
  }

  private OpenedCase open(Caller.Officer officer, String number) {
    return cases.get(officer, number, Compartment.TRACK);
  }

  @GetMapping
  ModelAndView show(
      Caller.Officer officer,
      @PathVariable String number,
      @RequestParam(defaultValue = "") String done,
      Locale locale) {
    return overview.page(open(officer, number), Form.empty(), done, locale);
  }

  @GetMapping("/new/{track:[a-z0-9-]{1,60}}")
  ModelAndView ask(
      Caller.Officer officer, @PathVariable String number, @PathVariable String track) {
    OpenedCase opened = open(officer, number);
    Procedure procedure = offered(opened, track);
    return stage(opened, procedure, procedure.first(), "new/" + track, today(procedure));
  }

  @PostMapping("/new/{track:[a-z0-9-]{1,60}}")
  ModelAndView begin(
      Caller.Officer officer,
      @PathVariable String number,
      @PathVariable String track,
      HttpServletRequest request,
      Locale locale) {
    OpenedCase opened = open(officer, number);
    Procedure procedure = offered(opened, track);
    Form form = Form.of(request.getParameterMap());
    Result<Long> result = deeds.begin(opened, track, told(procedure, procedure.first(), form));
    return answered(opened, procedure, procedure.first(), "new/" + track, form, result, locale);
  }

  private Procedure offered(OpenedCase opened, String track) {
    return deeds.offered(opened, track).orElseThrow(TrackPages::missing).procedure();
  }

  @GetMapping("/{id:[0-9]{1,16}}/{stage:[a-z0-9-]{1,60}}")
  ModelAndView ask(
      Caller.Officer officer,
      @PathVariable String number,
      @PathVariable long id,
      @PathVariable String stage) {
    OpenedCase opened = open(officer, number);
    Track track = deeds.find(opened, id).orElseThrow(TrackPages::missing);
    Stage at = track.procedure().findStage(stage).orElseThrow(TrackPages::missing);
    if (!opened.roles().contains(at.by())) {
      throw missing();
    }
    return stage(opened, track.procedure(), at, id + "/" + stage, today(track.procedure()));
  }

  @PostMapping("/{id:[0-9]{1,16}}/{stage:[a-z0-9-]{1,60}}")
  ModelAndView complete(
      Caller.Officer officer,
      @PathVariable String number,
      @PathVariable long id,
      @PathVariable String stage,
      HttpServletRequest request,
      Locale locale) {
    OpenedCase opened = open(officer, number);
    Track track = deeds.find(opened, id).orElseThrow(TrackPages::missing);
    Stage at = track.procedure().findStage(stage).orElseThrow(TrackPages::missing);
    Form form = Form.of(request.getParameterMap());
    Result<Long> result = deeds.complete(opened, id, stage, told(track.procedure(), at, form));
    return answered(opened, track.procedure(), at, id + "/" + stage, form, result, locale);
  }

  private ModelAndView answered(
      OpenedCase opened,
      Procedure procedure,
      Stage stage,
      String path,
      Form form,
      Result<Long> result,
      Locale locale) {
    return switch (result) {
      case Result.Done<Long> _ -> back(opened, "step");
      case Result.Refused<Long>(List<Reason> reasons) ->
          refused(
              stage(opened, procedure, stage, path, words.on(form, reasons, procedure, locale)));
      case Result.Stale<Long> _ -> back(opened, "stale");
      case Result.Missing<Long> _ -> throw missing();
    };
  }

  private ModelAndView stage(
      OpenedCase opened, Procedure procedure, Stage stage, String path, Form form) {
    String address = "/complaints/" + opened.number() + "/track/" + path;
    return new ModelAndView("complaints/tracks/stage")
        .addObject(
            "view",
            new StageView(
                opened.number(),
                address,
                procedure,
                stage,
                respondents.all(opened),
                form,
                path.startsWith("new/") ? StageView.Doing.BEGIN : StageView.Doing.COMPLETE));
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

  private static ModelAndView back(OpenedCase opened, String done) {
    return new ModelAndView("redirect:/complaints/" + opened.number() + "/track?done=" + done);
  }

  private static ModelAndView refused(ModelAndView page) {
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private static ResponseStatusException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
