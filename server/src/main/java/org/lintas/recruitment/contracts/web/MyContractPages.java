package org.lintas.recruitment.contracts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lintas.access.Caller;
import org.lintas.access.NotFound;
import org.lintas.access.Public;
import org.lintas.access.Throttle;
import org.lintas.casework.OwnCase;
import org.lintas.casework.RememberedCase;
import org.lintas.pages.Form;
import org.lintas.pages.Refusals;
import org.lintas.procedure.Reason;
import org.lintas.recruitment.contracts.Assessments;
import org.lintas.recruitment.contracts.Contract;
import org.lintas.recruitment.contracts.Contracts;
import org.lintas.recruitment.contracts.model.Version;
import org.lintas.recruitment.occupations.Occupations;
import org.lintas.shared.Result;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Pages on which a worker reads her own contract: by its number and her code, or by her case. */
@Controller
@Public
public class MyContractPages {

  private static final Caller.Visitor VISITOR = new Caller.Visitor();

  private final Contracts contracts;
  private final Assessments assessments;
  private final Occupations occupations;
  private final ContractWords words;
  private final Clock clock;
  private final Throttle networks;

  MyContractPages(
      Contracts contracts,
      Assessments assessments,
      Occupations occupations,
      ContractWords words,
      Clock clock) {
    this.contracts = contracts;
    this.assessments = assessments;
    this.occupations = occupations;
    this.words = words;
    this.clock = clock;
    this.networks = new Throttle(20, Duration.ofSeconds(45), 20_000, clock);
  }

  /** The form. */
  public record FindView(Form form, boolean none) {}

  /** What was found. */
  public record Mine(List<Compared> contracts) {}

  @GetMapping("/my-contract")
  ModelAndView ask(HttpServletResponse response) {
    return page("mine", new FindView(Form.empty(), false), response);
  }

  @PostMapping("/my-contract")
  ModelAndView find(HttpServletRequest request, HttpServletResponse response, Locale locale) {
    Form form = Form.of(request.getParameterMap());
    List<Reason> reasons = faults(form);
    String network = Throttle.network(request.getRemoteAddr());
    if (reasons.isEmpty() && !networks.take(network)) {
      reasons.add(new Reason("too-many-tries", null, Map.of()));
    }
    if (reasons.isEmpty()) {
      switch (contracts.read(VISITOR, form.value("number"), form.value("code"))) {
        case Result.Done<Contract>(Contract found) -> {
          networks.giveBack(network);
          RememberedContracts.keep(request.getSession(), List.of(found), clock.instant());
          return new ModelAndView("redirect:/my-contract/found");
        }
        case Result.Refused<Contract>(List<Reason> refused) -> reasons.addAll(refused);
        case Result.Missing<Contract> _, Result.Stale<Contract> _ ->
            reasons.add(new Reason("contract-unknown", "number", Map.of()));
      }
    }
    return Refusals.again(
        page("mine", new FindView(words.on(form, reasons, locale), false), response));
  }

  private static List<Reason> faults(Form form) {
    List<Reason> reasons = new ArrayList<>();
    if (form.value("number").isEmpty()) {
      reasons.add(new Reason("number-missing", "number", Map.of()));
    }
    if (form.value("code").isEmpty()) {
      reasons.add(new Reason("code-missing", "code", Map.of()));
    }
    return reasons;
  }

  /** From the page of her case, which she has just found. */
  @GetMapping("/my-contract/of-case")
  ModelAndView ofCase(HttpSession session, HttpServletResponse response) {
    Optional<OwnCase> own = RememberedCase.find(session, clock.instant());
    if (own.isEmpty()) {
      return new ModelAndView("redirect:/my-case");
    }
    List<Contract> found = contracts.own(VISITOR, own.get());
    if (found.isEmpty()) {
      return page("mine", new FindView(Form.empty(), true), response);
    }
    RememberedContracts.keep(session, found, clock.instant());
    return new ModelAndView("redirect:/my-contract/found");
  }

  @GetMapping("/my-contract/found")
  ModelAndView show(HttpSession session, HttpServletResponse response) {
    return RememberedContracts.find(session, clock.instant())
        .map(
            found -> page("found", new Mine(found.stream().map(this::compared).toList()), response))
        .orElseGet(() -> new ModelAndView("redirect:/my-contract"));
  }

  /**
   * A paper of a contract that she has found.
   *
   * @param at which of them: no number of hers stands in an address
   */
  @GetMapping("/my-contract/papers/{at:[0-9]{1,3}}/{kind:offer|signed|destination}")
  ResponseEntity<byte[]> paper(
      HttpSession session, @PathVariable int at, @PathVariable String kind) {
    return RememberedContracts.find(session, clock.instant()).stream()
        .flatMap(List::stream)
        .skip(at)
        .findFirst()
        .map(each ->
            Papers.sent(
                contracts.paper(VISITOR, each, Version.Kind.named(kind).orElseThrow()),
                each.number(),
                kind))
        .orElseThrow(NotFound::new);
  }

  @GetMapping("/my-contract/print")
  ModelAndView print(HttpSession session, HttpServletResponse response) {
    return RememberedContracts.find(session, clock.instant())
        .map(found -> page("print", compared(found.getFirst()), response))
        .map(page -> page.addObject("back", "/my-contract/found"))
        .orElseGet(() -> new ModelAndView("redirect:/my-contract"));
  }

  /** For a phone that others use too. */
  @PostMapping("/my-contract/forget")
  String forget(HttpSession session, HttpServletResponse response) {
    RememberedContracts.forget(session);
    RememberedCase.forget(session);
    response.setHeader("Clear-Site-Data", "\"cache\"");
    return "redirect:/my-contract";
  }

  private Compared compared(Contract contract) {
    return new Compared(contract, assessments.of(contract), occupations);
  }

  private static ModelAndView page(String template, Object view, HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    return new ModelAndView("contracts/" + template).addObject("view", view);
  }
}
