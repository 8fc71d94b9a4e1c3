package org.lintas.complaints.desk.web;

import java.util.Locale;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.access.NotFound;
import org.lintas.complaints.Kind;
import org.lintas.complaints.desk.CaseFile;
import org.lintas.complaints.desk.DeskCases;
import org.lintas.complaints.desk.Docket;
import org.lintas.complaints.desk.Entrance;
import org.lintas.complaints.desk.Queue.Shown;
import org.lintas.complaints.desk.Queues;
import org.lintas.shared.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The desk of a channel: its queue, and a case. */
@Controller
@RequestMapping("/complaints")
@For(Entrance.CASEWORKER)
class OpenedCasePages {

  private static final int SIZE = 25;
  private static final String NUMBER = "/{number:[0-9]{10}}";

  private final Queues queues;
  private final DeskCases files;
  private final CaseViews views;
  private final QueueViews lists;

  OpenedCasePages(Queues queues, DeskCases files, CaseViews views, QueueViews lists) {
    this.queues = queues;
    this.files = files;
    this.views = views;
    this.lists = lists;
  }

  @GetMapping
  ModelAndView queue(
      Caller.Officer officer,
      @RequestParam(defaultValue = "open") String show,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "0") int page) {
    return queue(officer, Shown.of(show).orElse(Shown.OPEN), kind, page, false);
  }

  private ModelAndView queue(
      Caller.Officer officer, Shown shown, String kind, int page, boolean unknown) {
    String known = Kind.of(kind).map(Kind::word).orElse("");
    Page<Docket> found =
        queues
            .queue(officer, shown, known, Math.clamp(page, 0, 100_000), SIZE)
            .orElseThrow(NotFound::new);
    return view("queue", lists.view(officer, found, shown, known, unknown));
  }

  /** Finds a case by its number; a POST, so that no number is left in a history of searches. */
  @PostMapping("/find")
  ModelAndView find(Caller.Officer officer, @RequestParam(defaultValue = "") String number) {
    String digits = digits(number);
    return files.find(officer, digits).isPresent()
        ? new ModelAndView("redirect:/complaints/" + digits)
        : queue(officer, Shown.OPEN, "", 0, true);
  }

  private static String digits(String text) {
    StringBuilder digits = new StringBuilder();
    text.codePoints()
        .filter(Character::isDigit)
        .limit(20)
        .forEach(each -> digits.append(Character.digit(each, 10)));
    return digits.toString();
  }

  @GetMapping(NUMBER)
  ModelAndView one(
      Caller.Officer officer,
      @PathVariable String number,
      @RequestParam(defaultValue = "false") boolean done,
      Locale locale) {
    CaseFile file = files.read(officer, number).orElseThrow(NotFound::new);
    return view("case", views.file(officer, file, done, locale));
  }

  private static ModelAndView view(String template, Object view) {
    return new ModelAndView("complaints/desk/" + template).addObject("view", view);
  }
}
