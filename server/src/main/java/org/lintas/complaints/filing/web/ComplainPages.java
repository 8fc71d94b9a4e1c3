package org.lintas.complaints.filing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.lintas.access.Public;
import org.lintas.complaints.Channels;
import org.lintas.complaints.files.Upload;
import org.lintas.pages.Form;
import org.lintas.pages.Page;
import org.lintas.procedure.Reason;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages on which anybody complains. All have one address, so that no history tells steps. */
@Controller
@Public
class ComplainPages {

  static final String HERE = "redirect:/complain";
  private static final String RECEIPT = "redirect:/complain/receipt";

  private final Drafts drafts;
  private final StepRules rules;
  private final StepSearch search;
  private final Sending sending;
  private final Channels channels;
  private final FilingWords words;

  ComplainPages(
      Drafts drafts,
      StepRules rules,
      StepSearch search,
      Sending sending,
      Channels channels,
      FilingWords words) {
    this.drafts = drafts;
    this.rules = rules;
    this.search = search;
    this.sending = sending;
    this.channels = channels;
    this.words = words;
  }

  @GetMapping("/complain")
  ModelAndView show(
      @RequestParam(defaultValue = "") String said,
      Page page,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<Draft> draft = Answering.ticket(request).flatMap(drafts::find);
    if (draft.isEmpty()) {
      return Answering.page(response, "start", channels.hotlines());
    }
    if (draft.get().isSent()) {
      return new ModelAndView(RECEIPT);
    }
    List<Reason> reasons = said.equals("large") ? List.of(StepRules.tooLarge()) : List.of();
    return shown(draft.get(), reasons, page, response);
  }

  @PostMapping("/complain")
  ModelAndView answer(
      @RequestParam(defaultValue = "next") String go,
      @RequestParam(defaultValue = "") String step,
      Page page,
      HttpServletRequest request,
      HttpServletResponse response) {
    Ticket ticket =
        Answering.ticket(request)
            .orElseGet(() -> Ticket.issue(request, response, Answering.COOKIE));
    return drafts.alone(ticket, () -> answer(go, step, ticket, page, request, response));
  }

  private ModelAndView answer(
      String go,
      String step,
      Ticket ticket,
      Page page,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<Draft> known = drafts.find(ticket);
    if (go.equals("begin")) {
      drafts.keep(ticket, known.filter(each -> !each.isSent()).orElse(Draft.EMPTY));
      return new ModelAndView(HERE);
    }
    if (known.filter(Draft::isSent).isPresent() && !go.startsWith("lang-")) {
      return new ModelAndView(RECEIPT); // pressed twice
    }
    Draft before = known.orElse(Draft.EMPTY);
    Step here = Step.of(step).orElse(before.step());
    Draft answered = before.at(here).answered(here, request.getParameterMap());
    Upload.Taken sent = Upload.of(request).cleaned();
    List<Reason> unfit = rules.files(answered, sent);
    Draft draft = unfit.isEmpty() ? answered.with(sent.files()) : answered;
    drafts.keep(ticket, draft);
    return go.startsWith("lang-") || unfit.isEmpty()
        ? onward(go, ticket, draft, page, request, response)
        : shown(draft, unfit, page, response);
  }

  private ModelAndView onward(
      String go,
      Ticket ticket,
      Draft draft,
      Page page,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (go.startsWith("lang-")) {
      return Answering.inLanguage("/complain", go);
    }
    if (go.equals("send")) {
      return send(ticket, draft, page, request, response);
    }
    Optional<Draft> elsewhere = moved(go, draft);
    if (elsewhere.isPresent()) {
      drafts.keep(ticket, elsewhere.get());
      return new ModelAndView(HERE);
    }
    List<Reason> reasons = rules.of(draft);
    if (!reasons.isEmpty()) {
      return shown(draft, reasons, page, response);
    }
    drafts.keep(ticket, draft.at(draft.step().next()));
    return new ModelAndView(HERE);
  }

  /** Where a button leads that asks nothing of the answers. */
  private static Optional<Draft> moved(String go, Draft draft) {
    if (go.startsWith("to-")) {
      return Step.of(go.substring(3)).map(draft::at);
    }
    if (go.matches("remove-[0-9]{1,3}")) {
      return Optional.of(draft.without(Integer.parseInt(go.substring(7))));
    }
    return switch (go) {
      case "back" -> Optional.of(draft.at(draft.step().before()));
      case "search", "add" -> Optional.of(draft);
      default -> Optional.empty();
    };
  }

  private ModelAndView send(
      Ticket ticket,
      Draft draft,
      Page page,
      HttpServletRequest request,
      HttpServletResponse response) {
    List<Reason> reasons = sending.send(ticket, draft, page.lang(), request.getRemoteAddr());
    if (reasons.isEmpty()) {
      return new ModelAndView(RECEIPT);
    }
    Draft asked = draft.at(StepRules.where(reasons.getFirst()));
    drafts.keep(ticket, asked);
    return shown(asked, reasons, page, response);
  }

  private ModelAndView shown(
      Draft draft, List<Reason> reasons, Page page, HttpServletResponse response) {
    Form form = words.on(draft.form(), reasons, page.locale());
    StepView view = new StepView(draft.step(), draft, form, search.found(draft), channels.open());
    ModelAndView shown =
        draft.step() == Step.EVIDENCE
            ? Answering.recording(response, "step", view)
            : Answering.page(response, "step", view);
    if (!reasons.isEmpty()) {
      shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return shown;
  }
}
