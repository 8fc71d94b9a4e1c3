package org.lintas.casework.mine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.Offices;
import org.lintas.access.Public;
import org.lintas.casework.OwnCase;
import org.lintas.casework.OwnCases;
import org.lintas.casework.RememberedCase;
import org.lintas.casework.mine.FindForm.Fault;
import org.lintas.pages.Form;
import org.lintas.shared.Result;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Pages on which a worker finds her own case by its number and her birth date. */
@Controller
@Public
class MyCasePages {

  private final OwnCases cases;
  private final Offices offices;
  private final Tries tries;
  private final Clock clock;

  MyCasePages(OwnCases cases, Offices offices, Tries tries, Clock clock) {
    this.cases = cases;
    this.offices = offices;
    this.tries = tries;
    this.clock = clock;
  }

  @GetMapping("/my-case")
  ModelAndView ask(
      @RequestParam(required = false) @Nullable String said, HttpServletResponse response) {
    boolean known = "forgotten".equals(said) || "expired".equals(said);
    return page(
        "find",
        new FindForm(Form.empty(), List.of(), known ? "casework.mine." + said : null),
        response);
  }

  @PostMapping("/my-case")
  ModelAndView find(HttpServletRequest request, HttpServletResponse response) {
    Form form = Form.of(request.getParameterMap());
    String number = digits(form.value("number"));
    String born = form.date("born");
    List<Fault> faults = faults(number, born);
    if (!faults.isEmpty()) {
      return refused(form, faults, HttpStatus.UNPROCESSABLE_CONTENT, response);
    }
    if (!tries.take(request.getRemoteAddr())) {
      return slow(form, response);
    }
    return switch (cases.find(new Caller.Visitor(), number, born)) {
      case Result.Done<OwnCase>(OwnCase own) -> {
        tries.giveBack(request.getRemoteAddr());
        RememberedCase.keep(request.getSession(), own, clock.instant());
        yield new ModelAndView("redirect:/my-case/found");
      }
      case Result.Refused<OwnCase> _ -> slow(form, response);
      case Result.Missing<OwnCase> _, Result.Stale<OwnCase> _ ->
          refused(
              form,
              List.of(new Fault("number", "casework.mine.none")),
              HttpStatus.UNPROCESSABLE_CONTENT,
              response);
    };
  }

  private static ModelAndView slow(Form form, HttpServletResponse response) {
    return refused(
        form,
        List.of(new Fault(null, "casework.mine.slow")),
        HttpStatus.TOO_MANY_REQUESTS,
        response);
  }

  @GetMapping("/my-case/found")
  ModelAndView show(HttpSession session, Locale locale, HttpServletResponse response) {
    if (RememberedCase.of(session).isEmpty()) {
      return new ModelAndView("redirect:/my-case");
    }
    Optional<OwnCase> found = RememberedCase.find(session, clock.instant());
    if (found.isEmpty()) {
      RememberedCase.forget(session);
      return new ModelAndView("redirect:/my-case?said=expired");
    }
    OwnCase own = found.get();
    return page("found", new MyCase(own, offices.get(own.office(), locale)), response);
  }

  /** For a phone that others use too: nothing stays, not even in what the browser keeps. */
  @PostMapping("/my-case/forget")
  String forget(HttpSession session, HttpServletResponse response) {
    RememberedCase.forget(session);
    response.setHeader("Clear-Site-Data", "\"cache\"");
    return "redirect:/my-case?said=forgotten";
  }

  private static List<Fault> faults(String number, String born) {
    List<Fault> faults = new ArrayList<>();
    if (number.isEmpty()) {
      faults.add(new Fault("number", "casework.mine.number.missing"));
    }
    if (born.replace("-", "").isBlank() || born.startsWith("-")) {
      faults.add(new Fault("born", "casework.mine.born.missing"));
    }
    return faults;
  }

  /** Digits of any script as ten, without what people write between them. */
  private static String digits(String text) {
    StringBuilder digits = new StringBuilder();
    text.codePoints()
        .filter(Character::isDigit)
        .limit(40)
        .forEach(each -> digits.append(Character.digit(each, 10)));
    return digits.toString();
  }

  private static ModelAndView refused(
      Form form, List<Fault> faults, HttpStatus status, HttpServletResponse response) {
    ModelAndView page = page("find", new FindForm(form, faults, null), response);
    page.setStatus(status);
    return page;
  }

  private static ModelAndView page(String template, Object view, HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    return new ModelAndView("casework/mine/" + template).addObject("view", view);
  }
}
