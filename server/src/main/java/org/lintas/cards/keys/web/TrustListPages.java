package org.lintas.cards.keys.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.access.NotFound;
import org.lintas.cards.keys.KeyKeeping;
import org.lintas.cards.keys.ListState;
import org.lintas.cards.keys.TrustLists;
import org.lintas.cards.keys.TrustLists.ListLine;
import org.lintas.pages.Form;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Keys of other issuers: handed in, compared, trusted, withdrawn. */
@Controller
@RequestMapping("/keys/lists")
@For(KeyKeeping.KEY_KEEPER)
public class TrustListPages {

  private static final Set<String> NEWS = Set.of("confirm", "drop", "withdraw", "renewed");

  private final TrustLists lists;
  private final KeyWords words;

  TrustListPages(TrustLists lists, KeyWords words) {
    this.lists = lists;
    this.words = words;
  }

  /**
   * All lists and the form for another.
   *
   * @param current that wait or are trusted
   * @param former all others
   */
  public record ListsView(List<ListLine> current, List<ListLine> former, Form form) {}

  /**
   * One list.
   *
   * @param renewed whether an older one of this issuer is trusted
   * @param done key of a sentence about what was just done; empty if nothing was
   */
  public record ListView(
      ListLine line, boolean renewed, List<Step> history, Form form, String done) {}

  /**
   * A step about to be taken.
   *
   * @param step {@code drop} or {@code withdraw}
   */
  public record StepView(ListLine line, String step, Form form) {}

  @GetMapping
  String list(Caller.Officer officer, Model model) {
    return list(officer, Form.empty(), model);
  }

  private String list(Caller.Officer officer, Form form, Model model) {
    List<ListLine> all = lists.list(officer).orElseThrow(NotFound::new);
    List<ListLine> current = all.stream().filter(TrustListPages::isCurrent).toList();
    List<ListLine> former = all.stream().filter(line -> !isCurrent(line)).toList();
    model.addAttribute("view", new ListsView(current, former, form));
    return "keys/lists";
  }

  private static boolean isCurrent(ListLine line) {
    return line.list().state() == ListState.WAITING || line.list().state() == ListState.TRUSTED;
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  String handIn(
      Caller.Officer officer,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String reason,
      Locale locale,
      Model model)
      throws IOException {
    Form form = Form.empty().with("reason", reason);
    List<Reason> faults;
    if (file == null || file.isEmpty()) {
      faults = List.of(new Reason("file-missing", "file", Map.of()));
    } else if (file.getSize() > TrustLists.MOST_BYTES) {
      faults = List.of(new Reason("file-too-large", "file", Map.of()));
    } else {
      switch (lists.handIn(officer, file.getBytes(), reason)) {
        case Result.Done<ListLine>(ListLine line) -> {
          boolean at = line.list().state() == ListState.TRUSTED;
          return "redirect:/keys/lists/" + line.list().serial() + (at ? "?done=renewed" : "");
        }
        case Result.Refused<ListLine>(List<Reason> reasons) -> faults = reasons;
        case Result.Missing<ListLine> _, Result.Stale<ListLine> _ -> throw new NotFound();
      }
    }
    return list(officer, words.on(form, faults, locale), model);
  }

  @GetMapping("/{serial:[0-9]{1,9}}")
  String one(
      Caller.Officer officer,
      @PathVariable int serial,
      @RequestParam(defaultValue = "") String done,
      Model model) {
    String sentence = NEWS.contains(done) ? "keys.lists.done." + done : "";
    return one(officer, serial, Form.empty(), sentence, model);
  }

  private String one(Caller.Officer officer, int serial, Form form, String done, Model model) {
    ListLine line = lists.find(officer, serial).orElseThrow(NotFound::new);
    boolean renewed =
        lists.list(officer).orElseThrow(NotFound::new).stream()
            .anyMatch(each ->
                each.list().state() == ListState.TRUSTED
                    && each.list().issuer().equals(line.list().issuer()));
    List<Step> history = Step.of(lists.history(officer, serial).orElseThrow(NotFound::new));
    model.addAttribute("view", new ListView(line, renewed, history, form, done));
    return "keys/one-list";
  }

  @PostMapping("/{serial:[0-9]{1,9}}/confirm")
  String confirm(
      Caller.Officer officer,
      @PathVariable int serial,
      @RequestParam(defaultValue = "") String fingerprint,
      @RequestParam(defaultValue = "") String reason,
      Locale locale,
      Model model) {
    Form form = Form.empty().with("fingerprint", fingerprint).with("reason", reason);
    return switch (lists.confirm(officer, serial, fingerprint, reason)) {
      case Result.Done<ListLine> _ -> "redirect:/keys/lists/" + serial + "?done=confirm";
      case Result.Refused<ListLine>(List<Reason> reasons) ->
          one(officer, serial, words.on(form, reasons, locale), "", model);
      case Result.Missing<ListLine> _, Result.Stale<ListLine> _ -> throw new NotFound();
    };
  }

  @GetMapping("/{serial:[0-9]{1,9}}/{step:drop|withdraw}")
  String ask(
      Caller.Officer officer, @PathVariable int serial, @PathVariable String step, Model model) {
    return ask(officer, serial, step, Form.empty(), model);
  }

  private String ask(Caller.Officer officer, int serial, String step, Form form, Model model) {
    ListLine line = lists.find(officer, serial).orElseThrow(NotFound::new);
    model.addAttribute("view", new StepView(line, step, form));
    return "keys/list-step";
  }

  @PostMapping("/{serial:[0-9]{1,9}}/{step:drop|withdraw}")
  String take(
      Caller.Officer officer,
      @PathVariable int serial,
      @PathVariable String step,
      @RequestParam(defaultValue = "") String reason,
      Locale locale,
      Model model) {
    Result<ListLine> result =
        step.equals("drop")
            ? lists.drop(officer, serial, reason)
            : lists.withdraw(officer, serial, reason);
    return switch (result) {
      case Result.Done<ListLine> _ -> "redirect:/keys/lists/" + serial + "?done=" + step;
      case Result.Refused<ListLine>(List<Reason> reasons) -> {
        Form form = Form.empty().with("reason", reason);
        yield ask(officer, serial, step, words.on(form, reasons, locale), model);
      }
      case Result.Missing<ListLine> _, Result.Stale<ListLine> _ -> throw new NotFound();
    };
  }
}
