package org.lintas.recruitment.employers.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.access.NotFound;
import org.lintas.pages.Form;
import org.lintas.pages.Refusals;
import org.lintas.pages.Texts;
import org.lintas.procedure.Reason;
import org.lintas.recruitment.employers.EmployerRecord;
import org.lintas.recruitment.employers.Employers;
import org.lintas.recruitment.malpractice.Finding;
import org.lintas.recruitment.malpractice.Malpractice;
import org.lintas.recruitment.malpractice.MalpracticeLog;
import org.lintas.shared.Result;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The log of malpractice: what an inspector enters, what an employer answers, how it ends. */
@Controller
@RequestMapping("/recruitment/employers/{number:[0-9]{8}}/malpractice")
@For({"agency", "inspector"})
class MalpracticePages {

  private static final String STEP = "/{serial:[0-9]{1,9}}/{step:answer|remedy|set-aside}";

  private final Employers employers;
  private final MalpracticeLog log;
  private final Refusals words;

  MalpracticePages(Employers employers, MalpracticeLog log, Texts texts) {
    this.employers = employers;
    this.log = log;
    this.words = new Refusals(texts, "recruitment.employers.reason.");
  }

  @GetMapping("/new")
  @For(MalpracticeLog.INSPECTOR)
  ModelAndView ask(Caller.Officer officer, @PathVariable String number) {
    return view("finding", new EmployersView.Asked(get(officer, number), Form.empty()));
  }

  @PostMapping("/new")
  @For(MalpracticeLog.INSPECTOR)
  ModelAndView enter(
      Caller.Officer officer,
      @PathVariable String number,
      HttpServletRequest request,
      Locale locale) {
    EmployerRecord record = get(officer, number);
    Form form = Form.of(request.getParameterMap());
    List<Reason> reasons = new ArrayList<>();
    Optional<Finding> finding = ConductForms.finding(form, record.organisation().id(), reasons);
    Result<Malpractice> result =
        finding.isEmpty() ? new Result.Refused<>(reasons) : log.enter(officer, finding.get());
    return switch (result) {
      case Result.Done<Malpractice> _ -> back(number);
      case Result.Refused<Malpractice>(List<Reason> refused) ->
          Refusals.again(
              view("finding", new EmployersView.Asked(record, words.on(form, refused, locale))));
      case Result.Missing<Malpractice> _, Result.Stale<Malpractice> _ -> throw new NotFound();
    };
  }

  @GetMapping(STEP)
  ModelAndView ask(
      Caller.Officer officer,
      @PathVariable String number,
      @PathVariable int serial,
      @PathVariable String step) {
    return step(officer, number, serial, step, Form.empty());
  }

  private ModelAndView step(
      Caller.Officer officer, String number, int serial, String step, Form form) {
    EmployerRecord record = get(officer, number);
    Malpractice entry =
        log.find(officer, serial)
            .filter(each -> each.finding().organisation() == record.organisation().id())
            .orElseThrow(NotFound::new);
    return view("step", new EmployersView.Step(record, entry, step, form));
  }

  @PostMapping(STEP)
  ModelAndView take(
      Caller.Officer officer,
      @PathVariable String number,
      @PathVariable int serial,
      @PathVariable String step,
      HttpServletRequest request,
      Locale locale) {
    Form form = Form.of(request.getParameterMap());
    String said = form.value("words");
    Result<Malpractice> result =
        switch (step) {
          case "answer" -> log.answer(officer, serial, said);
          case "remedy" -> log.remedy(officer, serial, said);
          default -> log.setAside(officer, serial, said);
        };
    return switch (result) {
      case Result.Done<Malpractice> _ -> back(number);
      case Result.Refused<Malpractice>(List<Reason> reasons) ->
          Refusals.again(step(officer, number, serial, step, words.on(form, reasons, locale)));
      case Result.Missing<Malpractice> _, Result.Stale<Malpractice> _ -> throw new NotFound();
    };
  }

  private EmployerRecord get(Caller.Officer officer, String number) {
    return employers.record(officer, number).orElseThrow(NotFound::new);
  }

  private static ModelAndView back(String number) {
    return new ModelAndView("redirect:/recruitment/employers/" + number + "?done=finding");
  }

  private static ModelAndView view(String template, Object view) {
    return new ModelAndView("recruitment/employers/" + template).addObject("view", view);
  }
}
