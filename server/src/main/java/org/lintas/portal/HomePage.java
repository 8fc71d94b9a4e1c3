package org.lintas.portal;

import java.util.List;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.pages.Alert;
import org.lintas.pages.Link;
import org.lintas.pages.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where an officer begins: everything that the officer may use, and nothing else. */
@Controller
@For
class HomePage {

  private final List<Alert> alerts;

  HomePage(ObjectProvider<Alert> alerts) {
    this.alerts = alerts.orderedStream().toList();
  }

  @GetMapping("/home")
  ModelAndView home(Caller.Officer officer, Page page) {
    List<Link> waiting = alerts.stream().flatMap(each -> each.of(officer, page).stream()).toList();
    return new ModelAndView("portal/home").addObject("view", waiting);
  }
}
