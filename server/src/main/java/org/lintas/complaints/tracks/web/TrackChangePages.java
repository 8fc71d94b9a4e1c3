package org.lintas.complaints.tracks.web;

import jakarta.servlet.http.HttpServletRequest;
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

/** What turns a track: a stage refused or corrected, a refusal appealed, a track given up. */
@Controller
@RequestMapping("/complaints/{number:[0-9]{10}}/track/{id:[0-9]{1,16}}")
@For({"caseworker", "investigator", "prosecutor", "court-clerk"})
class TrackChangePages {
  private static final String STAGE = "/{stage:[a-z0-9-]{1,60}}";

  private final OpenedCases cases;
  private final TrackDeeds deeds;
  private final Respondents respondents;
  private final TrackOverview overview;
  private final TrackWords words;

  TrackChangePages(
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

  private Track find(OpenedCase opened, long id) {
    return deeds.find(opened, id).orElseThrow(TrackChangePages::missing);
  }

  private static Stage stage(Track track, String name) {
    return track.procedure().findStage(name).orElseThrow(TrackChangePages::missing);
  }

  /** Gives a track up, or appeals its refusal on behalf of whoever complained. */
  @PostMapping
  ModelAndView turn(
      Caller.Officer officer,
      @PathVariable String number,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String go,
      HttpServletRequest request,
      Locale locale) {
    OpenedCase opened = open(officer, number);
    Track track = find(opened, id);
    String field = TrackView.reasonField(go, id);
    Form form = Form.of(request.getParameterMap());
    Result<Long> result =
        switch (go) {
          case "withdraw" -> deeds.withdraw(opened, id, form.value(field));
          case "appeal" -> deeds.appeal(opened, id, form.value(field));
          default -> new Result.Missing<>();
        };
    return answered(
        opened,
        result,
        go.equals("appeal") ? "appealed" : "withdrawn",
        reasons -> overview.page(opened, on(form, reasons, field, track, locale), "", locale));
  }

  /** Ends a stage against whoever complained. */
  @PostMapping(STAGE + "/refusal")
  ModelAndView refuse(
      Caller.Officer officer,
      @PathVariable String number,
      @PathVariable long id,
      @PathVariable String stage,
      HttpServletRequest request,
      Locale locale) {
    OpenedCase opened = open(officer, number);
    Track track = find(opened, id);
    Stage at = stage(track, stage);
    Form form = Form.of(request.getParameterMap());
    Form typed = form.with("on", deeds.today(track.procedure()).toString());
    return answered(
        opened,
        deeds.refuse(opened, id, stage, form.value("reason")),
        "refused",
        reasons ->
            page(
                opened,
                track,
                at,
                on(typed, reasons, "reason", track, locale),
                StageView.Doing.COMPLETE));
  }

  @GetMapping(STAGE + "/correction")
  ModelAndView askCorrection(
      Caller.Officer officer,
      @PathVariable String number,
      @PathVariable long id,
      @PathVariable String stage) {
    OpenedCase opened = open(officer, number);
    Track track = find(opened, id);
    Stage at = stage(track, stage);
    if (!deeds.mayCorrect(opened, track, at)) {
      throw missing();
    }
    Map<String, List<String>> values = new HashMap<>();
    track
        .state()
        .findStage(stage)
        .orElseThrow()
        .answers()
        .forEach((field, answer) -> values.put(field, List.of(answer)));
    return page(opened, track, at, new Form(values, List.of()), StageView.Doing.CORRECT);
  }

  /** Puts other answers into the place of those of a stage that is done. */
  @PostMapping(STAGE + "/correction")
  ModelAndView correct(
      Caller.Officer officer,
      @PathVariable String number,
      @PathVariable long id,
      @PathVariable String stage,
      HttpServletRequest request,
      Locale locale) {
    OpenedCase opened = open(officer, number);
    Track track = find(opened, id);
    Stage at = stage(track, stage);
    Form form = Form.of(request.getParameterMap());
    return answered(
        opened,
        deeds.correct(opened, id, stage, TrackPages.answers(at, form), form.value("reason")),
        "corrected",
        reasons ->
            page(
                opened,
                track,
                at,
                on(form, reasons, "reason", track, locale),
                StageView.Doing.CORRECT));
  }

  private ModelAndView page(
      OpenedCase opened, Track track, Stage stage, Form form, StageView.Doing doing) {
    String address =
        "/complaints/" + opened.number() + "/track/" + track.row().id() + "/" + stage.name();
    return new ModelAndView("complaints/tracks/stage")
        .addObject(
            "view",
            new StageView(
                opened.number(),
                address,
                track.procedure(),
                stage,
                respondents.all(opened),
                form,
                doing));
  }

  /** Reasons about a reason stand beside the field that the page has for it. */
  private Form on(Form form, List<Reason> reasons, String field, Track track, Locale locale) {
    List<Reason> placed =
        reasons.stream()
            .map(each ->
                "reason".equals(each.field())
                    ? new Reason(each.code(), field, each.details())
                    : each)
            .toList();
    return words.on(form, placed, track.procedure(), locale);
  }

  private interface Refusing {
    ModelAndView page(List<Reason> reasons);
  }

  private static ModelAndView answered(
      OpenedCase opened, Result<Long> result, String done, Refusing refusing) {
    return switch (result) {
      case Result.Done<Long> _ -> back(opened, done);
      case Result.Refused<Long>(List<Reason> reasons) -> {
        ModelAndView page = refusing.page(reasons);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        yield page;
      }
      case Result.Stale<Long> _ -> back(opened, "stale");
      case Result.Missing<Long> _ -> throw missing();
    };
  }

  private static ModelAndView back(OpenedCase opened, String done) {
    return new ModelAndView("redirect:/complaints/" + opened.number() + "/track?done=" + done);
  }

  private static ResponseStatusException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
