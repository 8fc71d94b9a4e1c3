package org.lintas.complaints.wages.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.lintas.access.Public;
import org.lintas.pages.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What anybody is owed for her work. Nothing that is written here is kept. */
@Controller
@Public
class WageCalculatorPages {
  private static final String ADDRESS = "/complain/wages";

  private final WageSheet sheet;

  WageCalculatorPages(WageSheet sheet) {
    this.sheet = sheet;
  }

  @GetMapping(ADDRESS)
  ModelAndView ask() {
    return sheet.page(ADDRESS, "", Form.empty().with("hours", "8"), false);
  }

  @PostMapping(ADDRESS)
  ModelAndView reckon(HttpServletRequest request, Locale locale) {
    Form form = Form.of(request.getParameterMap());
    return form.value("do").equals("more")
        ? sheet.page(ADDRESS, "", WageSheet.longer(form), false)
        : sheet.reckoned(ADDRESS, "", form, locale);
  }
}
