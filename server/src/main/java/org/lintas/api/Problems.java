package org.lintas.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lintas.pages.Texts;
import org.lintas.procedure.Reason;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems in the reader's language. */
@Component
class Problems {

  private static final List<String> MODULES =
      List.of(
          "api",
          "access",
          "people",
          "organisations",
          "casework",
          "complaints",
          "procedures",
          "recruitment",
          "cards");

  private final Texts texts;
  private final LocaleResolver languages;
  private final JsonMapper json = JsonMapper.shared();

  Problems(Texts texts, LocaleResolver languages) {
    this.texts = texts;
    this.languages = languages;
  }

  Problem of(HttpServletRequest request, HttpStatus status, List<Reason> reasons) {
    Locale locale = languages.resolveLocale(request);
    return of(locale, status, reasons, reason -> words(locale, reason), null);
  }

  Problem of(
      HttpServletRequest request,
      HttpStatus status,
      List<Reason> reasons,
      Function<Reason, String> words) {
    return of(languages.resolveLocale(request), status, reasons, words, null);
  }

  /** A fault of ours, of which nothing is told but the id under which the log has it. */
  Problem fault(HttpServletRequest request, String id) {
    Locale locale = languages.resolveLocale(request);
    Reason reason = new Reason("fault", null, Map.of("id", id));
    return of(
        locale, HttpStatus.INTERNAL_SERVER_ERROR, List.of(reason), each -> words(locale, each), id);
  }

  void write(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    response.setStatus(problem.status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setHeader("Content-Language", languages.resolveLocale(request).getLanguage());
    byte[] body = json.writeValueAsBytes(problem);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  void write(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, Reason reason)
      throws IOException {
    write(request, response, of(request, status, List.of(reason)));
  }

  private Problem of(
      Locale locale,
      HttpStatus status,
      List<Reason> reasons,
      Function<Reason, String> words,
      @Nullable String id) {
    List<Problem.Reason> worded =
        reasons.stream()
            .map(each -> new Problem.Reason(each.code(), each.field(), words.apply(each)))
            .toList();
    return new Problem("about:blank", title(locale, status), status.value(), worded, id);
  }

  private String title(Locale locale, HttpStatus status) {
    String key = "api.status." + status.value();
    return texts.has(locale, key) ? texts.get(locale, key) : status.getReasonPhrase();
  }

  /** The sentence for a reason; modules may keep theirs in {@code <module>.reason.<code>}. */
  private String words(Locale locale, Reason reason) {
    for (String module : MODULES) {
      String key = module + ".reason." + reason.code();
      if (texts.has(locale, key)) {
        return texts.get(locale, key, named(reason));
      }
    }
    return reason.code();
  }

  private static Object[] named(Reason reason) {
    return reason.details().entrySet().stream()
        .flatMap(detail -> List.<Object>of(detail.getKey(), detail.getValue()).stream())
        .toArray();
  }
}
