package org.lintas.complaints.tracks.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.access.NotFound;
import org.lintas.complaints.opened.OpenedCase;
import org.lintas.complaints.opened.OpenedCases;
import org.lintas.complaints.tracks.Respondents;
import org.lintas.complaints.tracks.model.Respondent.Capacity;
import org.lintas.complaints.vault.Compartment;
import org.lintas.pages.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
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
    return overview.beside("respondent", open(officer, number), Form.empty(), locale);
  }

  @PostMapping("/respondents")
  ModelAndView add(
      Caller.Officer officer,
      @PathVariable String number,
      HttpServletRequest request,
      Locale locale) {
    OpenedCase opened = open(officer, number);
    Form form = Form.of(request.getParameterMap());
    return TrackOverview.answered(
        opened,
        respondents.add(
            opened,
            form.value("name"),
            Capacity.of(form.value("capacity")),
            form.value("company"),
            form.value("organisation")),
        "respondent",
        reasons ->
            overview.beside("respondent", opened, words.on(form, reasons, null, locale), locale));
  }

  @PostMapping("/respondents/{respondent:[0-9]{1,16}}/remove")
  ModelAndView remove(
      Caller.Officer officer,
      @PathVariable String number,
      @PathVariable long respondent,
      Locale locale) {
    OpenedCase opened = open(officer, number);
    return TrackOverview.answered(
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
            .orElseThrow(NotFound::new);
    return overview.beside("note", opened, Form.empty(), locale).addObject("respondent", found);
  }
}
