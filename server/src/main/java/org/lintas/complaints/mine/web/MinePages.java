package org.lintas.complaints.mine.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintas.access.Public;
import org.lintas.access.TooManyTries;
import org.lintas.complaints.filing.web.Answering;
import org.lintas.complaints.filing.web.FilingWords;
import org.lintas.complaints.filing.web.Ticket;
import org.lintas.complaints.vault.Receipts;
import org.lintas.pages.Form;
import org.lintas.pages.Page;
import org.lintas.procedure.Reason;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where somebody comes back with a receipt. */
@Controller
@Public
public class MinePages {

  private static final String HERE = "redirect:/complain/mine";

  private final Receipts receipts;
  private final Visits visits;
  private final MineActs acts;
  private final MineReading reading;
  private final FilingWords words;

  MinePages(
      Receipts receipts, Visits visits, MineActs acts, MineReading reading, FilingWords words) {
    this.receipts = receipts;
    this.visits = visits;
    this.acts = acts;
    this.reading = reading;
    this.words = words;
  }

  /** The page that asks for a receipt. */
  public record AskView(Form form, String said) {}

  @GetMapping("/complain/mine")
  ModelAndView show(
      @RequestParam(defaultValue = "") String said,
      Page page,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<Ticket> ticket = Ticket.of(request, Visits.COOKIE);
    Optional<Visits.Visit> visit = ticket.flatMap(visits::find);
    if (visit.isEmpty()) {
      String news = ticket.isPresent() && said.isEmpty() ? "ended" : said;
      return Answering.page(response, "find", new AskView(Form.empty(), news));
    }
    return shown(visit.get(), List.of(), said, page, response);
  }

  /** What to do without a receipt. */
  @GetMapping("/complain/lost")
  ModelAndView lost(HttpServletResponse response) {
    return Answering.page(response, "lost", "");
  }

  @PostMapping("/complain/mine")
  ModelAndView act(
      @RequestParam(defaultValue = "open") String go,
      Page page,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<Ticket> ticket = Ticket.of(request, Visits.COOKIE);
    Optional<Visits.Visit> visit = ticket.flatMap(visits::find);
    if (ticket.isEmpty() || visit.isEmpty()) {
      return go.startsWith("lang-")
          ? Answering.inLanguage("/complain/mine", go)
          : open(page, request, response);
    }
    visits.type(ticket.get(), Form.of(request.getParameterMap()).value("message"));
    if (go.startsWith("lang-")) {
      return Answering.inLanguage("/complain/mine", go);
    }
    if (go.equals("close")) {
      visits.end(ticket.get());
      ticket.get().end(request, response);
      return new ModelAndView(HERE + "?said=closed");
    }
    List<Reason> reasons = acts.act(go, visit.get().opened(), request);
    if (!reasons.isEmpty()) {
      return shown(visits.find(ticket.get()).orElseThrow(), reasons, "", page, response);
    }
    visits.type(ticket.get(), "");
    return new ModelAndView(HERE + "?said=" + MineActs.news(go));
  }

  private ModelAndView open(Page page, HttpServletRequest request, HttpServletResponse response) {
    Form form = Form.empty();
    String digits = Form.of(request.getParameterMap()).value("receipt");
    try {
      Optional<Receipts.Opened> opened = receipts.open(digits, request.getRemoteAddr());
      if (opened.isPresent()) {
        visits.begin(Ticket.issue(request, response, Visits.COOKIE), opened.get());
        return new ModelAndView(HERE);
      }
    } catch (TooManyTries often) {
      return refused(form, "receipts-often", HttpStatus.TOO_MANY_REQUESTS, page, response);
    }
    return refused(form, "receipt-unknown", HttpStatus.UNPROCESSABLE_CONTENT, page, response);
  }

  private ModelAndView refused(
      Form form, String code, HttpStatus status, Page page, HttpServletResponse response) {
    List<Reason> reasons = List.of(new Reason(code, "receipt", Map.of()));
    ModelAndView asked =
        Answering.page(response, "find", new AskView(words.on(form, reasons, page.locale()), ""));
    asked.setStatus(status);
    return asked;
  }

  private ModelAndView shown(
      Visits.Visit visit,
      List<Reason> reasons,
      String said,
      Page page,
      HttpServletResponse response) {
    Form typed = Form.empty().with("message", visit.typed());
    Form form = words.on(typed, reasons, page.locale());
    Optional<MineView> view = reading.view(visit.opened(), form, said, page.locale());
    if (view.isEmpty()) {
      return Answering.page(response, "find", new AskView(Form.empty(), "gone"));
    }
    ModelAndView shown =
        view.get().own().isWithdrawn()
            ? Answering.page(response, "mine", view.get())
            : Answering.recording(response, "mine", view.get());
    if (!reasons.isEmpty()) {
      shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return shown;
  }
}
