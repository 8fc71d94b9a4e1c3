package org.lintas.complaints.mine.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.lintas.access.Public;
import org.lintas.complaints.filing.web.Answering;
import org.lintas.complaints.filing.web.ComplainProperties;
import org.lintas.complaints.filing.web.Drafts;
import org.lintas.complaints.filing.web.Ticket;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Leaves at once: what was typed and what was open is forgotten, and a page that says nothing is
 * shown. A link, so that it works without script.
 */
@Controller
@Public
class LeavePage {

  private final Drafts drafts;
  private final Visits visits;
  private final ComplainProperties properties;

  LeavePage(Drafts drafts, Visits visits, ComplainProperties properties) {
    this.drafts = drafts;
    this.visits = visits;
    this.properties = properties;
  }

  @GetMapping("/complain/leave")
  String leave(HttpServletRequest request, HttpServletResponse response) {
    Answering.ticket(request)
        .ifPresent(ticket -> {
          drafts.forget(ticket);
          ticket.end(request, response);
        });
    Ticket.of(request, Visits.COOKIE)
        .ifPresent(ticket -> {
          visits.end(ticket);
          ticket.end(request, response);
        });
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Clear-Site-Data", "\"cache\"");
    return "redirect:" + properties.exit();
  }
}
