package org.lintas.casework.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.access.NotFound;
import org.lintas.casework.CasePapers;
import org.lintas.casework.CaseWarnings;
import org.lintas.casework.Cases;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Pages that show one case: where it stands, its history, its private answers. */
@Controller
@For
class CasePages {

  private final CaseReader reader;
  private final Cases cases;
  private final ObjectProvider<CasePapers> papers;
  private final ObjectProvider<CaseWarnings> warnings;

  CasePages(
      CaseReader reader,
      Cases cases,
      ObjectProvider<CasePapers> papers,
      ObjectProvider<CaseWarnings> warnings) {
    this.reader = reader;
    this.cases = cases;
    this.papers = papers;
    this.warnings = warnings;
  }

  @GetMapping("/cases/{number}")
  ModelAndView show(
      Caller.Officer officer,
      @PathVariable String number,
      @RequestParam(required = false) @Nullable String recorded,
      Locale locale) {
    CaseDetail detail = reader.get(officer, number, locale);
    List<CasePapers.Paper> issued =
        papers
            .orderedStream()
            .flatMap(each -> each.of(officer, detail.of().serial()).stream())
            .toList();
    List<CaseWarnings.Warning> warned =
        warnings.orderedStream().flatMap(each -> each.of(officer, detail.of()).stream()).toList();
    return page("case", new CaseViews.Shown(detail, issued, warned, recorded != null));
  }

  @GetMapping("/cases/{number}/history")
  ModelAndView history(Caller.Officer officer, @PathVariable String number, Locale locale) {
    return page("history", reader.history(officer, number, locale));
  }

  @GetMapping("/cases/{number}/done/{stage}")
  ModelAndView done(
      Caller.Officer officer,
      @PathVariable String number,
      @PathVariable String stage,
      Locale locale) {
    CaseDetail detail = reader.get(officer, number, locale);
    return page("done", new CaseViews.Done(detail, stage(detail, stage)));
  }

  @PostMapping("/cases/{number}/stages/{stage}/answers")
  ModelAndView unseal(
      Caller.Officer officer,
      @PathVariable String number,
      @PathVariable String stage,
      Locale locale) {
    CaseDetail detail = reader.get(officer, number, locale);
    Map<String, String> answers =
        cases.unseal(officer, detail.of().serial(), stage).orElseThrow(NotFound::new);
    return page("answers", new CaseViews.Unsealed(detail, stage(detail, stage), answers));
  }

  private static StageDetail stage(CaseDetail detail, String name) {
    StageDetail stage = detail.stage(name);
    if (stage == null || !stage.isReached()) {
      throw new NotFound();
    }
    return stage;
  }

  static ModelAndView page(String template, Object view) {
    return new ModelAndView("casework/desk/" + template).addObject("view", view);
  }
}
