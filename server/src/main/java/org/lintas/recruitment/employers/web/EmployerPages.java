package org.lintas.recruitment.employers.web;

import java.util.List;
import org.lintas.access.Caller;
import org.lintas.access.NotFound;
import org.lintas.access.Public;
import org.lintas.pages.Form;
import org.lintas.pages.Message;
import org.lintas.pages.Page;
import org.lintas.pages.Refusals;
import org.lintas.recruitment.employers.Employers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What everybody may know of employers. */
@Controller
@Public
class EmployerPages {

  private static final int MOST = 50;
  private static final int LONGEST = 200;

  private final Employers employers;

  EmployerPages(Employers employers) {
    this.employers = employers;
  }

  @GetMapping("/employers")
  ModelAndView search(
      Caller.Visitor visitor, @RequestParam(defaultValue = "") String q, Page page) {
    Form form = Form.empty().with("q", q);
    boolean tooLong = q.length() > LONGEST;
    Form shown =
        tooLong
            ? form.refused(List.of(new Message("q", page.t("recruitment.employers.q.long"))))
            : form;
    ModelAndView view =
        new ModelAndView("recruitment/employers/search")
            .addObject(
                "view",
                new EmployersView.Searched(
                    shown, tooLong ? List.of() : employers.search(visitor, q, MOST)));
    return tooLong ? Refusals.again(view) : view;
  }

  @GetMapping("/employers/{number:[0-9]{8}}")
  ModelAndView one(Caller.Visitor visitor, @PathVariable String number) {
    return new ModelAndView("recruitment/employers/public")
        .addObject("view", employers.find(visitor, number).orElseThrow(NotFound::new));
  }
}
