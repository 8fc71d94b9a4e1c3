package org.lintas.procedures.web;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.access.Public;
import org.lintas.api.Answers;
import org.lintas.api.BadCall;
import org.lintas.api.Paging;
import org.lintas.pages.Texts;
import org.lintas.procedure.Explanation;
import org.lintas.procedure.Problem;
import org.lintas.procedure.ProcedureName;
import org.lintas.procedure.Reason;
import org.lintas.procedures.DefinitionFiles;
import org.lintas.procedures.ProblemLine;
import org.lintas.procedures.Procedures;
import org.lintas.procedures.Published;
import org.lintas.shared.Page;
import org.lintas.shared.Result;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Procedures for programs: what they ask for, and their publication. */
@RestController
@RequestMapping("/api/v1/procedures")
class ProceduresApi {

  private static final long MOST_BYTES = DefinitionFiles.MOST_BYTES;

  private final Procedures procedures;
  private final Answers answers;
  private final Texts texts;

  ProceduresApi(Procedures procedures, Answers answers, Texts texts) {
    this.procedures = procedures;
    this.answers = answers;
    this.texts = texts;
  }

  /** A procedure in a list. */
  record Line(
      String procedure, String authority, String name, int version, String hash, String title) {}

  @GetMapping
  @Public
  Page<Line> current(Caller caller, Paging paging, Locale locale) {
    List<Line> all =
        procedures.current(caller).stream().map(published -> line(published, locale)).toList();
    List<Line> page =
        all.stream().skip((long) paging.page() * paging.size()).limit(paging.size()).toList();
    return new Page<>(page, paging.page(), paging.size(), all.size());
  }

  @GetMapping("/{authority}/{name}")
  @Public
  ResponseEntity<Object> find(
      Caller caller, @PathVariable String authority, @PathVariable String name, Locale locale) {
    ProcedureName wanted = new ProcedureName(authority.toLowerCase(Locale.ROOT), name);
    Result<Published> found = Result.of(procedures.findCurrent(caller, wanted));
    return answers.of(found, published -> ResponseEntity.ok(ProcedureBody.of(published, locale)));
  }

  /** Files of a definition, one by one or in a zip. */
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @For(Procedures.POLICY_OFFICER)
  ResponseEntity<Object> publish(
      Caller.Officer caller, MultipartHttpServletRequest upload, Locale locale) throws IOException {
    return switch (procedures.publish(caller, files(upload))) {
      case Procedures.Publication.Accepted(Published published) ->
          ResponseEntity.created(URI.create("/api/v1/procedures/" + published.procedure().name()))
              .body(line(published, locale));
      case Procedures.Publication.Faulty(List<Problem> problems) -> faulty(problems, locale);
      case Procedures.Publication.Forbidden _ ->
          answers.of(new Result.Missing<>(), never -> ResponseEntity.ok().build());
    };
  }

  private static Map<String, byte[]> files(MultipartHttpServletRequest upload) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    long left = MOST_BYTES;
    for (List<MultipartFile> files : upload.getMultiFileMap().values()) {
      for (MultipartFile file : files) {
        left -= file.getSize();
        if (left < 0) {
          String most = String.valueOf(MOST_BYTES / 1_000_000);
          throw new BadCall(
              HttpStatus.CONTENT_TOO_LARGE,
              List.of(new Reason("upload-too-large", "files", Map.of("most", most))));
        }
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse(file.getName());
        parts.put(name, file.getBytes());
      }
    }
    try {
      return DefinitionFiles.handedIn(parts);
    } catch (DefinitionFiles.Unreadable e) {
      throw BadCall.wrong("files", "zip");
    }
  }

  /** Every problem, for programs by place and for all others as reasons. */
  private ResponseEntity<Object> faulty(List<Problem> problems, Locale locale) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "about:blank");
    body.put("title", texts.get(locale, "procedures.faulty.title"));
    body.put("status", HttpStatus.UNPROCESSABLE_CONTENT.value());
    List<ProblemLine> lines =
        problems.stream().map(problem -> ProblemLine.of(problem, locale)).toList();
    body.put("reasons", lines.stream().map(ProceduresApi::reason).toList());
    body.put("problems", lines);
    return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(body);
  }

  private static Map<String, String> reason(ProblemLine problem) {
    String place = problem.file() + ":" + problem.line() + ":" + problem.column();
    return Map.of("code", problem.code(), "field", place, "message", problem.message());
  }

  private static Line line(Published published, Locale locale) {
    var procedure = published.procedure();
    return new Line(
        procedure.name().toString(),
        procedure.authority(),
        procedure.name().name(),
        published.version(),
        procedure.hash(),
        Explanation.of(procedure, locale).title());
  }
}
