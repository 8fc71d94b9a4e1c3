package org.lintas.complaints.desk.web;

import java.util.List;
import java.util.Set;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.complaints.desk.Docket;
import org.lintas.complaints.desk.Queues;
import org.lintas.complaints.reveals.Reveals;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The cases into whose legal track an investigator, a prosecutor or a court was let. */
@Controller
@For({"investigator", "prosecutor", "court-clerk"})
public class JusticePages {

  private final Queues queues;
  private final Reveals reveals;

  JusticePages(Queues queues, Reveals reveals) {
    this.queues = queues;
    this.reveals = reveals;
  }

  /**
   * A case of the list.
   *
   * @param mayReadIdentity whether the reader may learn now who complained
   */
  public record Line(Docket docket, boolean mayReadIdentity) {}

  @GetMapping("/complaints/tracks")
  ModelAndView show(Caller.Officer officer) {
    List<Docket> tracked =
        queues
            .tracked(officer)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Set<Long> readable = reveals.readable(officer);
    return new ModelAndView("complaints/desk/justice")
        .addObject(
            "view",
            tracked.stream().map(each -> new Line(each, readable.contains(each.id()))).toList());
  }
}
