package org.lintas.casework.imports.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.api.Answers;
import org.lintas.api.BadCall;
import org.lintas.api.Paging;
import org.lintas.casework.ImportView;
import org.lintas.casework.Imports;
import org.lintas.casework.imports.ImportReasons;
import org.lintas.casework.imports.Wish;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.ProcedureName;
import org.lintas.procedure.Reason;
import org.lintas.procedures.Procedures;
import org.lintas.procedures.Published;
import org.lintas.shared.Page;
import org.lintas.shared.Result;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports over HTTP. */
@RestController
@RequestMapping("/api/v1/imports")
@For("programme-manager")
class ImportsApi {

  private static final String BUDDHIST = "buddhist";
  private static final String AS_WRITTEN = "as-written";
  private static final String KEEP = "keep";
  private static final String UNDO = "undo";

  private final Imports imports;
  private final ImportReasons reasons;
  private final Procedures procedures;
  private final Answers answers;

  ImportsApi(Imports imports, ImportReasons reasons, Procedures procedures, Answers answers) {
    this.imports = imports;
    this.reasons = reasons;
    this.procedures = procedures;
    this.answers = answers;
  }

  /** What is asked of an import that was handed in before. */
  record Order(@Nullable Boolean onlyGood, @Nullable String calendar) {}

  @PostMapping
  ResponseEntity<Object> upload(
      Caller.Officer officer,
      Locale locale,
      Fields fields,
      @RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    if (file == null || fields.procedure() == null || fields.stage().isEmpty()) {
      throw new BadCall(HttpStatus.BAD_REQUEST, fields.missing(file));
    }
    ProcedureName procedure = fields.procedureName();
    Wish wish =
        new Wish(
            procedure,
            fields.stage(),
            Optional.ofNullable(file.getOriginalFilename()).orElse("import.csv"),
            fields.dryRun() == null || fields.dryRun(),
            fields.onlyGood() == null || fields.onlyGood(),
            fields.encoding(),
            fields.separator(),
            buddhist(fields.calendar()));
    try (InputStream content = file.getInputStream()) {
      return answers.of(
          imports.upload(officer, wish, content),
          words(procedures.findCurrent(officer, procedure).map(Published::procedure), locale),
          view -> {
            ImportView settled = imports.awaitShortly(officer, view);
            return ResponseEntity.created(URI.create("/api/v1/imports/" + view.id()))
                .body(ImportJson.of(settled));
          });
    }
  }

  /** Form fields beside the file. */
  record Fields(
      @Nullable String procedure,
      @Nullable String stage,
      @Nullable Boolean dryRun,
      @Nullable Boolean onlyGood,
      @Nullable String encoding,
      @Nullable String separator,
      @Nullable String calendar) {

    ProcedureName procedureName() {
      try {
        return ProcedureName.of(procedure == null ? "" : procedure.toLowerCase(Locale.ROOT));
      } catch (IllegalArgumentException notAName) {
        throw BadCall.wrong("procedure", "authority/name");
      }
    }

    List<Reason> missing(@Nullable MultipartFile file) {
      return Stream.of(
              procedure == null ? "procedure" : "",
              stage().isEmpty() ? "stage" : "",
              file == null ? "file" : "")
          .filter(name -> !name.isEmpty())
          .map(name -> new Reason("missing-parameter", name, Map.of("name", name)))
          .toList();
    }

    @Override
    public String stage() {
      return stage == null ? "" : stage;
    }
  }

  @GetMapping
  Page<ImportJson> list(Caller.Officer officer, Paging paging) {
    Page<ImportView> found = imports.list(officer, paging.page(), paging.size());
    return new Page<>(
        found.contents().stream().map(ImportJson::of).toList(),
        found.page(),
        found.size(),
        found.total());
  }

  @GetMapping("/{id}")
  ResponseEntity<Object> find(Caller.Officer officer, Locale locale, @PathVariable long id) {
    return answer(officer, locale, imports.find(officer, id));
  }

  @PostMapping("/{id}/run")
  ResponseEntity<Object> run(
      Caller.Officer officer,
      Locale locale,
      @PathVariable long id,
      @RequestBody(required = false) @Nullable Order order) {
    boolean onlyGood = order != null && Boolean.TRUE.equals(order.onlyGood());
    boolean buddhist = order != null && buddhist(order.calendar());
    return answer(officer, locale, imports.run(officer, id, onlyGood, buddhist));
  }

  @PostMapping("/{id}/check")
  ResponseEntity<Object> check(
      Caller.Officer officer,
      Locale locale,
      @PathVariable long id,
      @RequestBody(required = false) @Nullable Order order) {
    boolean buddhist = order != null && buddhist(order.calendar());
    return answer(officer, locale, imports.check(officer, id, buddhist));
  }

  @PostMapping("/{id}/pause")
  ResponseEntity<Object> pause(Caller.Officer officer, Locale locale, @PathVariable long id) {
    return answer(officer, locale, imports.pause(officer, id));
  }

  @PostMapping("/{id}/resume")
  ResponseEntity<Object> resume(Caller.Officer officer, Locale locale, @PathVariable long id) {
    return answer(officer, locale, imports.resume(officer, id));
  }

  /** What becomes of the rows that went in before an import was stopped. */
  record Stop(@Nullable String entered) {}

  @PostMapping("/{id}/cancel")
  ResponseEntity<Object> cancel(
      Caller.Officer officer,
      Locale locale,
      @PathVariable long id,
      @RequestBody(required = false) @Nullable Stop stop) {
    String entered = stop == null || stop.entered() == null ? KEEP : stop.entered();
    if (!entered.equals(KEEP) && !entered.equals(UNDO)) {
      throw BadCall.wrong("entered", KEEP + ", " + UNDO);
    }
    return answer(
        officer,
        locale,
        entered.equals(UNDO) ? imports.undo(officer, id) : imports.cancel(officer, id));
  }

  @GetMapping("/{id}/kept")
  ResponseEntity<Object> kept(Caller.Officer officer, Paging paging, @PathVariable long id) {
    return answers.of(imports.kept(officer, id, paging.page(), paging.size()), ResponseEntity::ok);
  }

  @GetMapping("/{id}/rejected")
  ResponseEntity<Object> rejected(
      Caller.Officer officer, Locale locale, Paging paging, @PathVariable long id) {
    return answers.of(
        imports.rejected(officer, id, paging.page(), paging.size(), locale), ResponseEntity::ok);
  }

  @GetMapping("/{id}/rejected.csv")
  @Nullable ResponseEntity<Object> rejectedFile(
      Caller.Officer officer, Locale locale, @PathVariable long id, HttpServletResponse response)
      throws IOException {
    Result<Imports.Writing> writing = imports.writeRejected(officer, id, locale);
    if (writing instanceof Result.Done<Imports.Writing>(Imports.Writing rows)) {
      RejectedDownload.send(rows, id, response);
      return null; // written already
    }
    return answers.of(writing, done -> ResponseEntity.ok().build());
  }

  private ResponseEntity<Object> answer(
      Caller.Officer officer, Locale locale, Result<ImportView> result) {
    return answers.of(
        result,
        words(Optional.empty(), locale),
        view -> ResponseEntity.ok(ImportJson.of(imports.awaitShortly(officer, view))));
  }

  private Function<Reason, String> words(Optional<Procedure> procedure, Locale locale) {
    return reason -> reasons.sentence(reason, procedure, locale);
  }

  private static boolean buddhist(@Nullable String calendar) {
    if (calendar != null && !calendar.equals(BUDDHIST) && !calendar.equals(AS_WRITTEN)) {
      throw BadCall.wrong("calendar", BUDDHIST + ", " + AS_WRITTEN);
    }
    return BUDDHIST.equals(calendar);
  }
}
