package org.lintas.complaints.reveals.web;

import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.access.NotFound;
import org.lintas.complaints.reveals.Identities;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Who a complainant is, to the one person who was allowed to know, while that lasts. */
@Controller
@For({"caseworker", "investigator", "prosecutor", "court-clerk"})
class IdentityPages {

  private final Identities identities;

  IdentityPages(Identities identities) {
    this.identities = identities;
  }

  @GetMapping("/complaints/{number:[0-9]{10}}/identity")
  ModelAndView show(Caller.Officer officer, @PathVariable String number) {
    return identities
        .read(officer, number)
        .map(each ->
            new ModelAndView("complaints/reveals/identity")
                .addObject("view", new IdentityView(number, each.account(), each.until())))
        .orElseThrow(NotFound::new);
  }
}
