package org.lintas.cards.keys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.access.NotFound;
import org.lintas.cards.keys.KeyKeeping;
import org.lintas.cards.keys.KeyKeeping.KeyLine;
import org.lintas.cards.keys.Keys;
import org.lintas.credential.Purpose;
import org.lintas.pages.Form;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keys of this node: what there is, and each step with its reason. */
@Controller
@RequestMapping("/keys")
@For(KeyKeeping.KEY_KEEPER)
public class KeyPages {

  static final Set<String> STEPS = Set.of("retire", "resume", "stolen", "clear");

  private static final String NAME = "/{name:[0-9a-f]{16}}";

  private final KeyKeeping keeping;
  private final Keys keys;
  private final KeyWords words;

  KeyPages(KeyKeeping keeping, Keys keys, KeyWords words) {
    this.keeping = keeping;
    this.keys = keys;
    this.words = words;
  }

  /**
   * All keys.
   *
   * @param issuer by which papers name this node
   */
  public record ListView(String issuer, Map<Purpose, List<KeyLine>> keys) {}

  /**
   * One key.
   *
   * @param fingerprint in hexadecimal digits
   * @param done key of a sentence about what was just done; empty if nothing was
   */
  public record KeyView(
      KeyLine line, String fingerprint, List<Step> history, List<String> steps, String done) {}

  public record NewView(Form form) {}

  /**
   * A step about to be taken.
   *
   * @param step {@code retire}, {@code resume}, {@code stolen} or {@code clear}
   */
  public record StepView(KeyLine line, String step, Form form) {}

  @GetMapping
  String list(Caller.Officer officer, Model model) {
    Map<Purpose, List<KeyLine>> byPurpose = new EnumMap<>(Purpose.class);
    for (KeyLine line : keeping.list(officer).orElseThrow(NotFound::new)) {
      byPurpose.computeIfAbsent(line.key().purpose(), _ -> new ArrayList<>()).add(line);
    }
    model.addAttribute("view", new ListView(keys.issuer(), byPurpose));
    return "keys/list";
  }

  @GetMapping("/new")
  String blank(@RequestParam(defaultValue = "CARD") String purpose, Model model) {
    model.addAttribute("view", new NewView(Form.empty().with("purpose", purpose)));
    return "keys/new";
  }

  @PostMapping("/new")
  String create(Caller.Officer officer, HttpServletRequest request, Locale locale, Model model) {
    Form form = Form.of(request.getParameterMap());
    Optional<Purpose> purpose = purpose(form.value("purpose"));
    List<Reason> faults = new ArrayList<>();
    if (purpose.isEmpty()) {
      faults.add(fault("purpose-missing", "purpose"));
    }
    LocalDate from = day(form, "from", faults);
    if (purpose.isPresent() && faults.isEmpty()) {
      switch (keeping.create(officer, purpose.get(), from, form.value("reason"))) {
        case Result.Done<KeyLine>(KeyLine made) -> {
          return "redirect:/keys/" + made.key().name() + "?done=create";
        }
        case Result.Refused<KeyLine>(List<Reason> reasons) -> faults.addAll(reasons);
        case Result.Missing<KeyLine> _, Result.Stale<KeyLine> _ -> throw new NotFound();
      }
    }
    model.addAttribute("view", new NewView(words.on(form, faults, locale)));
    return "keys/new";
  }

  @GetMapping(NAME)
  String one(
      Caller.Officer officer,
      @PathVariable String name,
      @RequestParam(defaultValue = "") String done,
      Model model) {
    KeyLine line = keeping.find(officer, name).orElseThrow(NotFound::new);
    List<Step> history = Step.of(keeping.history(officer, name).orElseThrow(NotFound::new));
    boolean known = STEPS.contains(done) || done.equals("create");
    model.addAttribute(
        "view",
        new KeyView(
            line, line.fingerprint(), history, steps(line), known ? "keys.done." + done : ""));
    return "keys/one";
  }

  private static List<String> steps(KeyLine line) {
    return switch (line.state()) {
      case NEXT, SIGNING -> List.of("retire", "stolen");
      case VERIFYING -> List.of(line.key().retiredAt() == null ? "retire" : "resume", "stolen");
      case STOLEN -> List.of("stolen", "clear");
      case UNUSED -> List.of("resume", "stolen");
    };
  }

  @GetMapping(NAME + "/{step}")
  String ask(
      Caller.Officer officer, @PathVariable String name, @PathVariable String step, Model model) {
    KeyLine line = keeping.find(officer, name).orElseThrow(NotFound::new);
    if (!steps(line).contains(step)) {
      return "redirect:/keys/" + name;
    }
    model.addAttribute("view", new StepView(line, step, Form.empty()));
    return "keys/step";
  }

  @PostMapping(NAME + "/{step}")
  String take(
      Caller.Officer officer,
      @PathVariable String name,
      @PathVariable String step,
      HttpServletRequest request,
      Locale locale,
      Model model) {
    Form form = Form.of(request.getParameterMap());
    List<Reason> faults = new ArrayList<>();
    LocalDate since = step.equals("stolen") ? day(form, "since", faults) : null;
    String reason = form.value("reason");
    if (faults.isEmpty()) {
      Result<KeyLine> result =
          switch (step) {
            case "retire" -> keeping.retire(officer, name, reason);
            case "resume" -> keeping.resume(officer, name, reason);
            case "stolen" -> keeping.reportStolen(officer, name, since, reason);
            case "clear" -> keeping.clear(officer, name, reason);
            default -> throw new NotFound();
          };
      switch (result) {
        case Result.Done<KeyLine> _ -> {
          return "redirect:/keys/" + name + "?done=" + step;
        }
        case Result.Refused<KeyLine>(List<Reason> reasons) -> faults.addAll(reasons);
        case Result.Missing<KeyLine> _, Result.Stale<KeyLine> _ -> throw new NotFound();
      }
    }
    KeyLine line = keeping.find(officer, name).orElseThrow(NotFound::new);
    model.addAttribute("view", new StepView(line, step, words.on(form, faults, locale)));
    return "keys/step";
  }

  /** A day that may be left empty; what is no day is a fault. */
  private static @Nullable LocalDate day(Form form, String field, List<Reason> faults) {
    String written = form.date(field);
    if (written.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(written);
    } catch (DateTimeException notADay) {
      faults.add(fault("no-day", field));
      return null;
    }
  }

  private static Optional<Purpose> purpose(String name) {
    return List.of(Purpose.values()).stream().filter(each -> each.name().equals(name)).findFirst();
  }

  private static Reason fault(String code, String field) {
    return new Reason(code, field, Map.of());
  }
}
