package org.lintas.recruitment.employers.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.access.NotFound;
import org.lintas.organisations.Organisation;
import org.lintas.organisations.Organisations;
import org.lintas.pages.Form;
import org.lintas.pages.Refusals;
import org.lintas.pages.Texts;
import org.lintas.procedure.Reason;
import org.lintas.recruitment.employers.EmployerRecord;
import org.lintas.recruitment.employers.Employers;
import org.lintas.recruitment.malpractice.Malpractice;
import org.lintas.recruitment.malpractice.MalpracticeLog;
import org.lintas.recruitment.standards.SelfAssessment;
import org.lintas.recruitment.standards.Standards;
import org.lintas.shared.Result;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Employers for those who answer for one, and for inspectors. */
@Controller
@RequestMapping("/recruitment/employers")
@For({"agency", "inspector", "licensing-officer", "monitor"})
class ConductPages {

  private static final int MOST = 50;
  private static final String NUMBER = "/{number:[0-9]{8}}";
  private static final Set<String> DONE = Set.of("assess", "audit", "finding");

  private final Employers employers;
  private final Standards standards;
  private final MalpracticeLog log;
  private final Organisations organisations;
  private final Refusals words;

  ConductPages(
      Employers employers,
      Standards standards,
      MalpracticeLog log,
      Organisations organisations,
      Texts texts) {
    this.employers = employers;
    this.standards = standards;
    this.log = log;
    this.organisations = organisations;
    this.words = new Refusals(texts, "recruitment.employers.reason.");
  }

  @GetMapping
  ModelAndView work(Caller.Officer officer, @RequestParam(defaultValue = "") String number) {
    if (employers.record(officer, number).isPresent()) {
      return new ModelAndView("redirect:/recruitment/employers/" + number);
    }
    List<SelfAssessment> unaudited = standards.unaudited(officer, MOST);
    List<Malpractice> open = log.open(officer, MOST);
    Set<Long> serials = new HashSet<>();
    unaudited.forEach(each -> serials.add(each.organisation()));
    open.forEach(each -> serials.add(each.finding().organisation()));
    Map<Long, Organisation> names = organisations.find(officer, serials);
    return view(
        "work",
        new EmployersView.Work(
            employers.own(officer), unaudited, open, names, Form.empty().with("number", number)));
  }

  @GetMapping(NUMBER)
  ModelAndView one(
      Caller.Officer officer,
      @PathVariable String number,
      @RequestParam(defaultValue = "") String done) {
    EmployerRecord record = get(officer, number);
    boolean acts = organisations.of(officer).contains(record.organisation().id());
    return view(
        "record",
        new EmployersView.Shown(
            record,
            employers.find(new Caller.Visitor(), number).isPresent(),
            acts,
            officer.holds(Standards.INSPECTOR),
            DONE.contains(done) ? done : ""));
  }

  @GetMapping(NUMBER + "/assess")
  ModelAndView askAssessment(Caller.Officer officer, @PathVariable String number) {
    EmployerRecord record = get(officer, number);
    mustBe(organisations.of(officer).contains(record.organisation().id()));
    SelfAssessment before = record.standard();
    Form form = Form.empty();
    if (before != null) {
      for (var mark : before.marks().entrySet()) {
        form = form.with(mark.getKey(), mark.getValue().word());
      }
      form = form.with("words", before.words());
    }
    return view("assess", new EmployersView.Asked(record, form));
  }

  @PostMapping(NUMBER + "/assess")
  ModelAndView assess(
      Caller.Officer officer,
      @PathVariable String number,
      HttpServletRequest request,
      Locale locale) {
    EmployerRecord record = get(officer, number);
    Form form = Form.of(request.getParameterMap());
    return answered(
        standards.assess(
            officer, record.organisation().id(), ConductForms.marks(form), form.value("words")),
        number,
        "assess",
        reasons ->
            view("assess", new EmployersView.Asked(record, words.on(form, reasons, locale))));
  }

  @GetMapping(NUMBER + "/audit")
  @For(Standards.INSPECTOR)
  ModelAndView askAudit(Caller.Officer officer, @PathVariable String number) {
    EmployerRecord record = get(officer, number);
    mustBe(record.standard() != null);
    return view("audit", new EmployersView.Asked(record, Form.empty()));
  }

  @PostMapping(NUMBER + "/audit")
  @For(Standards.INSPECTOR)
  ModelAndView audit(
      Caller.Officer officer,
      @PathVariable String number,
      HttpServletRequest request,
      Locale locale) {
    EmployerRecord record = get(officer, number);
    SelfAssessment before = record.standard();
    if (before == null) {
      throw new NotFound();
    }
    Form form = Form.of(request.getParameterMap());
    return answered(
        standards.audit(
            officer,
            before.serial(),
            ConductForms.day(form, "on"),
            ConductForms.marks(form),
            form.value("words")),
        number,
        "audit",
        reasons -> view("audit", new EmployersView.Asked(record, words.on(form, reasons, locale))));
  }

  private static ModelAndView answered(
      Result<?> result, String number, String done, Function<List<Reason>, ModelAndView> refused) {
    return switch (result) {
      case Result.Done<?> _ ->
          new ModelAndView("redirect:/recruitment/employers/" + number + "?done=" + done);
      case Result.Refused<?>(List<Reason> reasons) -> Refusals.again(refused.apply(reasons));
      case Result.Missing<?> _, Result.Stale<?> _ -> throw new NotFound();
    };
  }

  private EmployerRecord get(Caller.Officer officer, String number) {
    return employers.record(officer, number).orElseThrow(NotFound::new);
  }

  private static void mustBe(boolean there) {
    if (!there) {
      throw new NotFound();
    }
  }

  private static ModelAndView view(String template, Object view) {
    return new ModelAndView("recruitment/employers/" + template).addObject("view", view);
  }
}
