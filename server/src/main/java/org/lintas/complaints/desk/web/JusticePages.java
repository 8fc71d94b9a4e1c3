package org.lintas.complaints.desk.web;

import java.util.List;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.complaints.desk.Docket;
import org.lintas.complaints.desk.Queues;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The cases into whose legal track an investigator, a prosecutor or a court was let. */
@Controller
@For({"investigator", "prosecutor", "court-clerk"})
class JusticePages {

  private final Queues queues;

  JusticePages(Queues queues) {
    this.queues = queues;
  }

  @GetMapping("/complaints/tracks")
  ModelAndView show(Caller.Officer officer) {
    List<Docket> tracked =
        queues
            .tracked(officer)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return new ModelAndView("complaints/desk/justice").addObject("view", tracked);
  }
}
