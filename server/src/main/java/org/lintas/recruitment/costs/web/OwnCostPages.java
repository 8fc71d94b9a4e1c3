package org.lintas.recruitment.costs.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.Public;
import org.lintas.casework.OwnCase;
import org.lintas.casework.RememberedCase;
import org.lintas.pages.Form;
import org.lintas.recruitment.costs.RecruitmentCosts;
import org.lintas.recruitment.costs.model.Told;
import org.lintas.recruitment.costs.web.CostDeeds.Ask;
import org.lintas.shared.Result;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Pages on which a worker who has found her case tells what she paid to get her job. */
@Controller
@Public
class OwnCostPages {

  private static final String BASE = "/my-case/costs";
  private static final Caller.Visitor WORKER = new Caller.Visitor();

  private final RecruitmentCosts costs;
  private final CostDeeds deeds;
  private final Clock clock;

  OwnCostPages(RecruitmentCosts costs, CostDeeds deeds, Clock clock) {
    this.costs = costs;
    this.deeds = deeds;
    this.clock = clock;
  }

  @GetMapping(BASE)
  ModelAndView show(
      @RequestParam(required = false) @Nullable String done,
      HttpSession session,
      HttpServletResponse response) {
    return with(session, response, own -> page("statement", view(own, done)));
  }

  @GetMapping(BASE + "/{form:job|pay}")
  ModelAndView ask(@PathVariable String form, HttpSession session, HttpServletResponse response) {
    return with(
        session,
        response,
        own -> {
          CostView view = view(own, null);
          boolean first = form.equals("pay") && view.statement().account().job() == null;
          return first ? new ModelAndView("redirect:" + BASE + "/job") : page(form, view);
        });
  }

  @PostMapping(BASE + "/{form:job|pay}")
  ModelAndView tell(
      @PathVariable String form,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale) {
    Form typed = Form.of(request.getParameterMap());
    return with(
        request.getSession(),
        response,
        own -> {
          CostForm read = deeds.read(typed);
          Result<Told> told = form.equals("job") ? read.job() : read.payment();
          return deeds.answer(
              told,
              sound -> costs.tell(WORKER, own, sound),
              view(own, null),
              new Ask(form, form, typed),
              locale);
        });
  }

  @PostMapping(BASE + "/withdraw")
  ModelAndView withdraw(HttpServletRequest request, HttpServletResponse response, Locale locale) {
    Form typed = Form.of(request.getParameterMap());
    return with(
        request.getSession(),
        response,
        own ->
            deeds.answer(
                costs.tell(WORKER, own, new Told.Withdrawn(deeds.read(typed).number("payment"))),
                view(own, null),
                new Ask("statement", "withdraw", typed),
                locale));
  }

  @PostMapping(BASE + "/nothing")
  ModelAndView nothing(HttpSession session, HttpServletResponse response, Locale locale) {
    return with(
        session,
        response,
        own ->
            deeds.answer(
                costs.tell(WORKER, own, new Told.PaidNothing()),
                view(own, null),
                new Ask("statement", "nothing", Form.empty()),
                locale));
  }

  @PostMapping(BASE + "/claim")
  ModelAndView claim(HttpSession session, HttpServletResponse response, Locale locale) {
    return with(
        session,
        response,
        own ->
            deeds.answer(
                costs.claim(WORKER, own),
                view(own, null),
                new Ask("statement", "claim", Form.empty()),
                locale));
  }

  private CostView view(OwnCase own, @Nullable String done) {
    return deeds.view(costs.own(WORKER, own), BASE, done);
  }

  private static ModelAndView page(String template, CostView view) {
    return new ModelAndView("recruitment/costs/" + template).addObject("view", view);
  }

  /** Nothing of it stays on a phone that others use too. */
  private ModelAndView with(
      HttpSession session, HttpServletResponse response, Function<OwnCase, ModelAndView> page) {
    response.setHeader("Cache-Control", "no-store");
    Optional<OwnCase> own = RememberedCase.find(session, clock.instant());
    return own.map(page).orElseGet(() -> new ModelAndView("redirect:/my-case"));
  }
}
