package org.lintas.complaints.wages.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.access.NotFound;
import org.lintas.complaints.opened.OpenedCase;
import org.lintas.complaints.opened.OpenedCases;
import org.lintas.complaints.vault.Compartment;
import org.lintas.complaints.wages.WageClaims;
import org.lintas.pages.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The wage claim of a complaint, and its annex to print. */
@Controller
@RequestMapping("/complaints/{number:[0-9]{10}}/wages")
@For({"caseworker", "investigator", "prosecutor", "court-clerk"})
class WageClaimPages {
  private final OpenedCases cases;
  private final WageClaims claims;
  private final WageSheet sheet;

  WageClaimPages(OpenedCases cases, WageClaims claims, WageSheet sheet) {
    this.cases = cases;
    this.claims = claims;
    this.sheet = sheet;
  }

  private OpenedCase open(Caller.Officer officer, String number) {
    return cases.get(officer, number, Compartment.TRACK);
  }

  private static String address(String number) {
    return "/complaints/" + number + "/wages";
  }

  @GetMapping
  ModelAndView show(
      Caller.Officer officer,
      @PathVariable String number,
      @RequestParam(defaultValue = "") String done) {
    OpenedCase opened = open(officer, number);
    Form form =
        claims.find(opened).map(WageClaimPages::form).orElse(Form.empty().with("hours", "8"));
    return sheet.page(address(number), number, form, done.equals("saved"));
  }

  @PostMapping
  ModelAndView keep(
      Caller.Officer officer,
      @PathVariable String number,
      HttpServletRequest request,
      Locale locale) {
    OpenedCase opened = open(officer, number);
    Form form = Form.of(request.getParameterMap());
    if (form.value("do").equals("more")) {
      return sheet.page(address(number), number, WageSheet.longer(form), false);
    }
    if (sheet.read(form).terms() == null) {
      return sheet.reckoned(address(number), number, form, locale);
    }
    if (!claims.keep(opened, fields(form))) {
      throw new NotFound();
    }
    return new ModelAndView("redirect:" + address(number) + "?done=saved");
  }

  @GetMapping("/annex")
  ModelAndView annex(Caller.Officer officer, @PathVariable String number) {
    OpenedCase opened = open(officer, number);
    Form form = claims.find(opened).map(WageClaimPages::form).orElseThrow(NotFound::new);
    return sheet.annex(number, form);
  }

  private static Form form(Map<String, String> fields) {
    Map<String, List<String>> values = new HashMap<>();
    fields.forEach((name, value) -> values.put(name, List.of(value)));
    return new Form(values, List.of());
  }

  /** What was written, without what belongs to the browser alone. */
  private static Map<String, String> fields(Form form) {
    Map<String, String> fields = new HashMap<>();
    form.values()
        .forEach((name, value) -> {
          boolean own = !name.startsWith("_") && !name.equals("do") && name.length() <= 40;
          if (own && !value.isEmpty() && isShort(value.getFirst())) {
            fields.put(name, value.getFirst().strip());
          }
        });
    return fields;
  }

  private static boolean isShort(String value) {
    return !value.isBlank() && value.length() <= 40;
  }
}
