package org.lintas.recruitment.contracts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.access.NotFound;
import org.lintas.organisations.Organisation;
import org.lintas.organisations.Organisations;
import org.lintas.pages.Form;
import org.lintas.procedure.Reason;
import org.lintas.recruitment.contracts.Assessment;
import org.lintas.recruitment.contracts.Assessments;
import org.lintas.recruitment.contracts.Beginning;
import org.lintas.recruitment.contracts.Contract;
import org.lintas.recruitment.contracts.Contracts;
import org.lintas.recruitment.contracts.Opened;
import org.lintas.recruitment.contracts.Roles;
import org.lintas.recruitment.contracts.model.Version;
import org.lintas.recruitment.occupations.Occupations;
import org.lintas.shared.Result;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Contracts for agencies, employers and licensing officers. */
@Controller
@RequestMapping("/recruitment/contracts")
@For({Roles.LICENSING_OFFICER, Roles.AGENCY})
class ContractPages {

  private static final int SIZE = 50;
  private static final String NUMBER = "/{number:[0-9]{10}}";
  private static final String KIND = "/{kind:offer|signed|destination}";

  private final Contracts contracts;
  private final Assessments assessments;
  private final Organisations organisations;
  private final Occupations occupations;
  private final ContractWords words;

  ContractPages(
      Contracts contracts,
      Assessments assessments,
      Organisations organisations,
      Occupations occupations,
      ContractWords words) {
    this.contracts = contracts;
    this.assessments = assessments;
    this.organisations = organisations;
    this.occupations = occupations;
    this.words = words;
  }

  @GetMapping
  String list(
      Caller.Officer officer,
      @RequestParam(defaultValue = "false") boolean flagged,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    var found = contracts.list(officer, flagged, Math.max(0, page), SIZE);
    List<ContractViews.Line> lines = found.contents().stream().map(this::line).toList();
    var shown = new org.lintas.shared.Page<>(lines, found.page(), found.size(), found.total());
    model.addAttribute(
        "view", new ContractViews.Listed(shown, flagged, names(officer, found.contents())));
    return "contracts/list";
  }

  private ContractViews.Line line(Contract contract) {
    Assessment assessment = assessments.of(contract);
    boolean breaches =
        contract.texts().stream().anyMatch(text -> !assessment.breaches(text.kind()).isEmpty());
    return new ContractViews.Line(contract, assessment.substituted(), breaches);
  }

  private Map<Long, Organisation> names(Caller caller, List<Contract> of) {
    return organisations.find(
        caller,
        of.stream()
            .flatMap(each -> Stream.of(each.of().agency(), each.of().employer()))
            .filter(Objects::nonNull)
            .distinct()
            .toList());
  }

  @GetMapping("/new")
  String blank(Model model) {
    model.addAttribute("view", asked(Form.empty(), Version.Kind.OFFER, "", false));
    return "contracts/text";
  }

  @PostMapping("/new")
  String begin(
      Caller.Officer officer,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    Form form = Form.of(request.getParameterMap());
    List<Reason> reasons = new ArrayList<>();
    Version text = TextForm.text(Version.Kind.OFFER, form, reasons);
    if (text != null && reasons.isEmpty()) {
      switch (contracts.begin(officer, beginning(form), List.of(text))) {
        case Result.Done<Opened>(Opened opened) -> {
          return code(opened, response, model);
        }
        case Result.Refused<Opened>(List<Reason> refused) -> reasons.addAll(refused);
        case Result.Missing<Opened> _, Result.Stale<Opened> _ -> throw new NotFound();
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute(
        "view", asked(words.on(form, reasons, locale), Version.Kind.OFFER, "", false));
    return "contracts/text";
  }

  /** Shown once, and kept by no browser. */
  private static String code(Opened opened, HttpServletResponse response, Model model) {
    response.setHeader("Cache-Control", "no-store");
    model.addAttribute("view", new ContractViews.Code(opened));
    return "contracts/code";
  }

  private static Beginning beginning(Form form) {
    return new Beginning(
        form.value("origin"),
        form.value("country"),
        form.value("worker"),
        form.value("case"),
        form.value("agency"),
        form.value("employerNumber"),
        null);
  }

  @GetMapping(NUMBER)
  String one(Caller.Officer officer, @PathVariable String number, Model model) {
    Contract contract = get(officer, number);
    List<Version.Kind> missing =
        Stream.of(Version.Kind.OFFER, Version.Kind.SIGNED, Version.Kind.DESTINATION)
            .filter(kind -> contract.text(kind).isEmpty())
            .toList();
    model.addAttribute(
        "view",
        new ContractViews.Shown(
            compared(contract),
            contracts.history(officer, number).orElseThrow(NotFound::new),
            names(officer, List.of(contract)),
            missing));
    return "contracts/one";
  }

  @GetMapping(NUMBER + "/print")
  String print(Caller.Officer officer, @PathVariable String number, Model model) {
    model.addAttribute("view", compared(get(officer, number)));
    model.addAttribute("back", "/recruitment/contracts/" + number);
    return "contracts/print";
  }

  private Compared compared(Contract contract) {
    return new Compared(contract, assessments.of(contract), occupations);
  }

  /** A form that already says what the text before it says. */
  @GetMapping(NUMBER + KIND)
  String ask(
      Caller.Officer officer, @PathVariable String number, @PathVariable String kind, Model model) {
    Contract contract = get(officer, number);
    Version.Kind wanted = kind(kind);
    Form form = Form.empty().with("version", "" + contract.version());
    Version known = contract.text(wanted).orElse(null);
    Version before =
        contract.texts().stream()
            .filter(each -> each.kind().compareTo(wanted) < 0)
            .reduce((one, other) -> other)
            .orElse(null);
    if (known != null) {
      form = TextForm.filled(form, known.terms()).with("agreedOn", known.agreedOn().toString());
    } else if (before != null) {
      form = TextForm.filled(form, before.terms());
    }
    model.addAttribute("view", asked(form, wanted, number, known != null));
    return "contracts/text";
  }

  @PostMapping(NUMBER + KIND)
  String enter(
      Caller.Officer officer,
      @PathVariable String number,
      @PathVariable String kind,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    Form form = Form.of(request.getParameterMap());
    List<Reason> reasons = new ArrayList<>();
    Version text = TextForm.text(kind(kind), form, reasons);
    if (text != null && reasons.isEmpty()) {
      switch (contracts.enter(
          officer, number, text, form.value("reason"), version(form.value("version")))) {
        case Result.Done<Contract> _ -> {
          return "redirect:/recruitment/contracts/" + number;
        }
        case Result.Refused<Contract>(List<Reason> refused) -> reasons.addAll(refused);
        case Result.Missing<Contract> _ -> throw new NotFound();
        case Result.Stale<Contract> _ -> reasons.add(new Reason("stale", null, Map.of()));
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    boolean replaces = get(officer, number).text(kind(kind)).isPresent();
    model.addAttribute(
        "view", asked(words.on(form, reasons, locale), kind(kind), number, replaces));
    return "contracts/text";
  }

  @PostMapping(NUMBER + "/code")
  String newCode(
      Caller.Officer officer,
      @PathVariable String number,
      HttpServletResponse response,
      Model model) {
    return code(contracts.newCode(officer, number).orElseThrow(NotFound::new), response, model);
  }

  private ContractViews.Asked asked(Form form, Version.Kind kind, String number, boolean replaces) {
    return new ContractViews.Asked(form, kind, number, replaces, occupations);
  }

  private static int version(String written) {
    return written.matches("\\d{1,9}") ? Integer.parseInt(written) : -1;
  }

  private static Version.Kind kind(String word) {
    return Version.Kind.named(word).orElseThrow(NotFound::new);
  }

  private Contract get(Caller.Officer officer, String number) {
    return contracts.find(officer, number).orElseThrow(NotFound::new);
  }
}
