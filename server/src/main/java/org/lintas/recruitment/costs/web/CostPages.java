package org.lintas.recruitment.costs.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.access.NotFound;
import org.lintas.pages.Form;
import org.lintas.pages.Message;
import org.lintas.pages.Refusals;
import org.lintas.pages.Texts;
import org.lintas.recruitment.costs.RecruitmentCosts;
import org.lintas.recruitment.costs.Statement;
import org.lintas.recruitment.costs.model.Told;
import org.lintas.recruitment.costs.web.CostDeeds.Ask;
import org.lintas.shared.Result;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The same for officers who may see the case, and for the agency that recruited the worker. */
@Controller
@RequestMapping(CostPages.BASE)
@For
class CostPages {

  static final String BASE = "/recruitment/costs";

  private final RecruitmentCosts costs;
  private final CostDeeds deeds;
  private final Texts texts;

  CostPages(RecruitmentCosts costs, CostDeeds deeds, Texts texts) {
    this.costs = costs;
    this.deeds = deeds;
    this.texts = texts;
  }

  @GetMapping
  ModelAndView ask() {
    return find(Form.empty());
  }

  @PostMapping
  ModelAndView find(
      Caller.Officer officer, @RequestParam(defaultValue = "") String number, Locale locale) {
    return switch (costs.find(officer, number)) {
      case Result.Done<Statement>(Statement found) ->
          new ModelAndView("redirect:" + BASE + "/" + found.number());
      case Result.Refused<Statement> _, Result.Missing<Statement> _, Result.Stale<Statement> _ -> {
        Message none = new Message("number", texts.get(locale, "recruitment.costs.find.none"));
        yield Refusals.again(find(Form.empty().with("number", number).refused(List.of(none))));
      }
    };
  }

  private static ModelAndView find(Form form) {
    return new ModelAndView("recruitment/costs/find").addObject("view", form);
  }

  @GetMapping("/{number:[0-9]+}")
  ModelAndView show(
      Caller.Officer officer,
      @PathVariable String number,
      @RequestParam(required = false) @Nullable String done) {
    return page("statement", view(officer, number, done));
  }

  @GetMapping("/{number:[0-9]+}/{form:job|pay}")
  ModelAndView form(
      Caller.Officer officer, @PathVariable String number, @PathVariable String form) {
    CostView view = view(officer, number, null);
    boolean first = form.equals("pay") && view.statement().account().job() == null;
    return first ? new ModelAndView("redirect:" + view.base() + "/job") : page(form, view);
  }

  @PostMapping("/{number:[0-9]+}/{form:job|pay}")
  ModelAndView tell(
      Caller.Officer officer,
      @PathVariable String number,
      @PathVariable String form,
      HttpServletRequest request,
      Locale locale) {
    Form typed = Form.of(request.getParameterMap());
    CostForm read = deeds.read(typed);
    return deeds.answer(
        form.equals("job") ? read.job() : read.payment(),
        told -> costs.tell(officer, number, told),
        view(officer, number, null),
        new Ask(form, form, typed),
        locale);
  }

  @GetMapping("/{number:[0-9]+}/refund")
  ModelAndView refund(
      Caller.Officer officer, @PathVariable String number, @RequestParam int payment) {
    CostView view = view(officer, number, null);
    CostView asked =
        view.with(view.form().with("payment", Integer.toString(payment)).with("amount", ""));
    if (view.statement().lines().stream().noneMatch(line -> line.id() == payment)) {
      throw new NotFound();
    }
    return page("refund", asked);
  }

  @PostMapping("/{number:[0-9]+}/refund")
  ModelAndView refunded(
      Caller.Officer officer,
      @PathVariable String number,
      HttpServletRequest request,
      Locale locale) {
    Form typed = Form.of(request.getParameterMap());
    CostView view = view(officer, number, null);
    CostForm read = deeds.read(typed);
    int payment = read.number("payment");
    if (view.statement().lines().stream().noneMatch(line -> line.id() == payment)) {
      throw new NotFound();
    }
    return deeds.answer(
        read.refund(view.line(payment).payment().amount().currency()),
        told -> costs.tell(officer, number, told),
        view,
        new Ask("refund", "refund", typed),
        locale);
  }

  @PostMapping("/{number:[0-9]+}/withdraw")
  ModelAndView withdraw(
      Caller.Officer officer,
      @PathVariable String number,
      HttpServletRequest request,
      Locale locale) {
    Form typed = Form.of(request.getParameterMap());
    return deeds.answer(
        costs.tell(officer, number, new Told.Withdrawn(deeds.read(typed).number("payment"))),
        view(officer, number, null),
        new Ask("statement", "withdraw", typed),
        locale);
  }

  @PostMapping("/{number:[0-9]+}/nothing")
  ModelAndView nothing(Caller.Officer officer, @PathVariable String number, Locale locale) {
    return deeds.answer(
        costs.tell(officer, number, new Told.PaidNothing()),
        view(officer, number, null),
        new Ask("statement", "nothing", Form.empty()),
        locale);
  }

  @PostMapping("/{number:[0-9]+}/claim")
  ModelAndView claim(Caller.Officer officer, @PathVariable String number, Locale locale) {
    return deeds.answer(
        costs.claim(officer, number),
        view(officer, number, null),
        new Ask("statement", "claim", Form.empty()),
        locale);
  }

  private CostView view(Caller.Officer officer, String number, @Nullable String done) {
    Statement found = costs.find(officer, number).orElseThrow(NotFound::new);
    return deeds.view(found, BASE + "/" + found.number(), done);
  }

  private static ModelAndView page(String template, CostView view) {
    return new ModelAndView("recruitment/costs/" + template).addObject("view", view);
  }
}
