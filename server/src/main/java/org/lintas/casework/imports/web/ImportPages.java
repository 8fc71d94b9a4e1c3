package org.lintas.casework.imports.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.access.NotFound;
import org.lintas.casework.ImportView;
import org.lintas.casework.Imports;
import org.lintas.casework.imports.ImportReasons;
import org.lintas.casework.imports.Wish;
import org.lintas.pages.Form;
import org.lintas.pages.Message;
import org.lintas.pages.Option;
import org.lintas.procedure.ProcedureName;
import org.lintas.procedure.Reason;
import org.lintas.procedure.Stage;
import org.lintas.procedures.Procedures;
import org.lintas.procedures.Published;
import org.lintas.shared.Page;
import org.lintas.shared.Result;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Imports at the desk of whoever manages programmes. */
@Controller
@RequestMapping("/imports")
@For("programme-manager")
public class ImportPages {

  private static final int SIZE = 25;
  private static final String HERE = "redirect:/imports/";

  private final Imports imports;
  private final ImportReasons reasons;
  private final Procedures procedures;

  ImportPages(Imports imports, ImportReasons reasons, Procedures procedures) {
    this.imports = imports;
    this.reasons = reasons;
    this.procedures = procedures;
  }

  /** Imports so far. */
  public record ListView(Page<ImportView> imports) {}

  /**
   * A file to be handed in.
   *
   * @param stages procedures and their stages, as {@code authority/name stage}
   */
  public record NewView(Form form, List<Option> stages) {}

  /**
   * One import, with one page of its rejected rows, and of the cases that taking it back left.
   *
   * @param kept numbers of cases
   */
  public record OneView(
      ImportView found, Page<ImportView.RejectedCell> rejected, Page<String> kept) {}

  /** An import about to be stopped or taken back. */
  public record StopView(ImportView found, Form form) {}

  @GetMapping
  String list(Caller.Officer officer, @RequestParam(defaultValue = "1") int page, Model model) {
    model.addAttribute("view", new ListView(imports.list(officer, Math.max(0, page - 1), SIZE)));
    return "imports/list";
  }

  @GetMapping("/new")
  String form(Caller.Officer officer, Locale locale, Model model) {
    return form(officer, locale, model, Form.empty());
  }

  private String form(Caller.Officer officer, Locale locale, Model model, Form form) {
    model.addAttribute("view", new NewView(form, stages(officer, locale)));
    return "imports/new";
  }

  private List<Option> stages(Caller.Officer officer, Locale locale) {
    List<Option> options = new ArrayList<>();
    for (Published published : procedures.current(officer)) {
      for (Stage stage : published.procedure().stages()) {
        options.add(
            Option.of(
                published.procedure().name() + " " + stage.name(),
                StageWords.of(published, stage.name(), locale)));
      }
    }
    return options;
  }

  @PostMapping("/new")
  String upload(
      Caller.Officer officer,
      Locale locale,
      @RequestParam Map<String, String> fields,
      @RequestParam MultipartFile file,
      Model model)
      throws IOException {
    Form form = Form.empty().with("what", fields.getOrDefault("what", ""));
    String[] what = fields.getOrDefault("what", "").split(" ", 2);
    Optional<ProcedureName> procedure = procedure(what[0]);
    if (file.isEmpty() || procedure.isEmpty() || what.length < 2) {
      return refused(officer, locale, model, form, List.of(fault("file-required")));
    }
    Wish wish =
        new Wish(
            procedure.get(),
            what[1],
            Optional.ofNullable(file.getOriginalFilename()).orElse("import.csv"),
            true,
            true,
            blankAsNull(fields.get("encoding")),
            blankAsNull(fields.get("separator")),
            false);
    try (InputStream content = file.getInputStream()) {
      return switch (imports.upload(officer, wish, content)) {
        case Result.Done<ImportView>(ImportView view) ->
            HERE + imports.awaitShortly(officer, view).id();
        case Result.Refused<ImportView>(List<Reason> found) ->
            refused(officer, locale, model, form, found);
        case Result.Missing<ImportView> _, Result.Stale<ImportView> _ -> throw new NotFound();
      };
    }
  }

  private String refused(
      Caller.Officer officer, Locale locale, Model model, Form form, List<Reason> found) {
    List<Message> messages =
        found.stream()
            .map(each -> new Message("file", reasons.sentence(each, Optional.empty(), locale)))
            .toList();
    return form(officer, locale, model, form.refused(messages));
  }

  @GetMapping("/{id}")
  String one(
      Caller.Officer officer,
      Locale locale,
      @PathVariable long id,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    ImportView found = imports.find(officer, id).orElseThrow(NotFound::new);
    Page<ImportView.RejectedCell> rejected =
        imports
            .rejected(officer, id, Math.max(0, page - 1), SIZE, locale)
            .orElseThrow(NotFound::new);
    Page<String> kept =
        imports.kept(officer, id, Math.max(0, page - 1), SIZE).orElseThrow(NotFound::new);
    model.addAttribute("view", new OneView(found, rejected, kept));
    return "imports/one";
  }

  @PostMapping("/{id}/run")
  String run(
      Caller.Officer officer,
      @PathVariable long id,
      @RequestParam(defaultValue = "false") boolean onlyGood) {
    return back(officer, imports.run(officer, id, onlyGood, false), id);
  }

  @PostMapping("/{id}/check")
  String check(
      Caller.Officer officer,
      @PathVariable long id,
      @RequestParam(defaultValue = "false") boolean buddhist) {
    return back(officer, imports.check(officer, id, buddhist), id);
  }

  @PostMapping("/{id}/pause")
  String pause(Caller.Officer officer, @PathVariable long id) {
    return back(officer, imports.pause(officer, id), id);
  }

  @PostMapping("/{id}/resume")
  String resume(Caller.Officer officer, @PathVariable long id) {
    return back(officer, imports.resume(officer, id), id);
  }

  @GetMapping("/{id}/stop")
  String stop(Caller.Officer officer, @PathVariable long id, Model model) {
    Form form = Form.empty().with("entered", "keep");
    model.addAttribute(
        "view", new StopView(imports.find(officer, id).orElseThrow(NotFound::new), form));
    return "imports/stop";
  }

  /** Stops an import, keeping what it entered unless somebody says otherwise. */
  @PostMapping("/{id}/stop")
  String stop(
      Caller.Officer officer,
      @PathVariable long id,
      @RequestParam(defaultValue = "keep") String entered) {
    boolean undo = entered.equals("undo");
    return back(officer, undo ? imports.undo(officer, id) : imports.cancel(officer, id), id);
  }

  /** Somebody else may have been quicker: the page shows where the import stands now. */
  private String back(Caller.Officer officer, Result<ImportView> result, long id) {
    if (result instanceof Result.Missing) {
      throw new NotFound();
    }
    if (result instanceof Result.Done<ImportView>(ImportView view)) {
      imports.awaitShortly(officer, view);
    }
    return HERE + id;
  }

  @GetMapping("/{id}/rejected.csv")
  @Nullable String download(
      Caller.Officer officer, Locale locale, @PathVariable long id, HttpServletResponse response)
      throws IOException {
    RejectedDownload.send(
        imports.writeRejected(officer, id, locale).orElseThrow(NotFound::new), id, response);
    return null; // written already
  }

  private static Optional<ProcedureName> procedure(String name) {
    try {
      return Optional.of(ProcedureName.of(name));
    } catch (IllegalArgumentException notAName) {
      return Optional.empty();
    }
  }

  private static @Nullable String blankAsNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  private static Reason fault(String code) {
    return new Reason(code, null, Map.of());
  }
}
