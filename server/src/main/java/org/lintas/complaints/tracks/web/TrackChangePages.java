package org.lintas.complaints.tracks.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.access.NotFound;
import org.lintas.complaints.opened.OpenedCase;
import org.lintas.complaints.tracks.Track;
import org.lintas.complaints.tracks.TrackDeeds;
import org.lintas.pages.Form;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What turns a track: a stage refused or corrected, a refusal appealed, a track given up. */
@Controller
@RequestMapping("/complaints/{number:[0-9]{10}}/track/{id:[0-9]{1,16}}")
@For({"caseworker", "investigator", "prosecutor", "court-clerk"})
class TrackChangePages {
  private static final String STAGE = "/{stage:[a-z0-9-]{1,60}}";

  private final Stages stages;
  private final TrackDeeds deeds;
  private final TrackOverview overview;
  private final TrackWords words;

  TrackChangePages(Stages stages, TrackDeeds deeds, TrackOverview overview, TrackWords words) {
    this.stages = stages;
    this.deeds = deeds;
    this.overview = overview;
    this.words = words;
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
    OpenedCase opened = stages.open(officer, number);
    Track track = stages.track(opened, id);
    String field = TrackView.reasonField(go, id);
    Form form = Form.of(request.getParameterMap());
    Result<Long> result =
        switch (go) {
          case "withdraw" -> deeds.withdraw(opened, id, form.value(field));
          case "appeal" -> deeds.appeal(opened, id, form.value(field));
          default -> new Result.Missing<>();
        };
    return TrackOverview.answered(
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
    Stages.At at = stages.at(officer, number, id, stage);
    Form form = Form.of(request.getParameterMap());
    Form typed = form.with("on", deeds.today(at.procedure()).toString());
    return TrackOverview.answered(
        at.opened(),
        deeds.refuse(at.opened(), id, stage, form.value("reason")),
        "refused",
        reasons ->
            stages.page(
                at, words.on(typed, reasons, at.procedure(), locale), StageView.Doing.COMPLETE));
  }

  @GetMapping(STAGE + "/correction")
  ModelAndView askCorrection(
      Caller.Officer officer,
      @PathVariable String number,
      @PathVariable long id,
      @PathVariable String stage) {
    Stages.At at = stages.at(officer, number, id, stage);
    if (!deeds.mayCorrect(at.opened(), at.track(), at.stage())) {
      throw new NotFound();
    }
    Map<String, List<String>> values = new HashMap<>();
    at.track()
        .state()
        .findStage(stage)
        .orElseThrow()
        .answers()
        .forEach((field, answer) -> values.put(field, List.of(answer)));
    return stages.page(at, new Form(values, List.of()), StageView.Doing.CORRECT);
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
    Stages.At at = stages.at(officer, number, id, stage);
    Form form = Form.of(request.getParameterMap());
    return TrackOverview.answered(
        at.opened(),
        deeds.correct(
            at.opened(), id, stage, TrackPages.answers(at.stage(), form), form.value("reason")),
        "corrected",
        reasons ->
            stages.page(
                at, words.on(form, reasons, at.procedure(), locale), StageView.Doing.CORRECT));
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
}
