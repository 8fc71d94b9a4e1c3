package org.lintas.complaints.tracks.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.complaints.opened.OpenedCase;
import org.lintas.complaints.opened.OpenedCases;
import org.lintas.complaints.tracks.Respondents;
import org.lintas.complaints.tracks.model.Respondent.Capacity;
import org.lintas.complaints.vault.Compartment;
import org.lintas.pages.Form;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Who is complained of. */
@Controller
@RequestMapping("/complaints/{number:[0-9]{10}}")
@For({"caseworker", "investigator", "prosecutor", "court-clerk"})
class RespondentPages {
  private final OpenedCases cases;
  private final Respondents respondents;
  private final TrackOverview overview;
  private final TrackWords words;

  RespondentPages(
      OpenedCases cases, Respondents respondents, TrackOverview overview, TrackWords words) {
    this.cases = cases;
    this.respondents = respondents;
    this.overview = overview;
    this.words = words;
  }

  private OpenedCase open(Caller.Officer officer, String number) {
    return cases.get(officer, number, Compartment.TRACK);
  }

  @GetMapping("/respondents")
  ModelAndView ask(Caller.Officer officer, @PathVariable String number, Locale locale) {
    return form(open(officer, number), Form.empty(), locale);
  }

  private ModelAndView form(OpenedCase opened, Form form, Locale locale) {
    return new ModelAndView("complaints/tracks/respondent")
        .addObject("view", overview.view(opened, form, "", locale));
  }

  @PostMapping("/respondents")
  ModelAndView add(
      Caller.Officer officer,
      @PathVariable String number,
      HttpServletRequest request,
      Locale locale) {
    OpenedCase opened = open(officer, number);
    Form form = Form.of(request.getParameterMap());
    Result<Long> result =
        respondents.add(
            opened,
            form.value("name"),
            Capacity.of(form.value("capacity")),
            form.value("company"),
            form.value("organisation"));
    return answered(
        opened,
        result,
        "respondent",
        reasons -> form(opened, words.on(form, reasons, null, locale), locale));
  }

  @PostMapping("/respondents/{respondent:[0-9]{1,16}}/remove")
  ModelAndView remove(
      Caller.Officer officer,
      @PathVariable String number,
      @PathVariable long respondent,
      Locale locale) {
    OpenedCase opened = open(officer, number);
    return answered(
        opened,
        respondents.remove(opened, respondent),
        "removed",
        reasons ->
            overview.page(opened, words.on(Form.empty(), reasons, null, locale), "", locale));
  }

  /** A note by which a sanction may be asked for; nothing is sent anywhere. */
  @GetMapping("/respondents/{respondent:[0-9]{1,16}}/note")
  ModelAndView note(
      Caller.Officer officer,
      @PathVariable String number,
      @PathVariable long respondent,
      Locale locale) {
    OpenedCase opened = open(officer, number);
    var found =
        respondents.all(opened).stream()
            .filter(each -> each.id() == respondent)
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return new ModelAndView("complaints/tracks/note")
        .addObject("view", overview.view(opened, Form.empty(), "", locale))
        .addObject("respondent", found);
  }

  private interface Refusing {
    ModelAndView page(List<Reason> reasons);
  }

  private static <T> ModelAndView answered(
      OpenedCase opened, Result<T> result, String done, Refusing refusing) {
    return switch (result) {
      case Result.Done<T> _ -> back(opened, done);
      case Result.Refused<T>(List<Reason> reasons) -> {
        ModelAndView page = refusing.page(reasons);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        yield page;
      }
      case Result.Missing<T> _, Result.Stale<T> _ -> missing();
    };
  }

  private static ModelAndView back(OpenedCase opened, String done) {
    return new ModelAndView("redirect:/complaints/" + opened.number() + "/track?done=" + done);
  }

  private static ModelAndView missing() {
    throw new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
