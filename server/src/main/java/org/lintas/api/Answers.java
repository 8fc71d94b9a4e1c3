package org.lintas.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The one place where what a door says becomes what HTTP says. */
@Component
public class Answers {

  private final Problems problems;

  Answers(Problems problems) {
    this.problems = problems;
  }

  /** Done as the controller says; refused 422; missing 404; stale 409, or 412 after If-Match. */
  public <T> ResponseEntity<Object> of(Result<T> result, Function<T, ResponseEntity<?>> done) {
    return of(result, null, done);
  }

  /**
   * The same, with the sentences of a procedure for the reasons it refuses with.
   *
   * @param words sentence for a reason in the reader's language, or null for those in the bundles
   */
  public <T> ResponseEntity<Object> of(
      Result<T> result,
      @Nullable Function<Reason, String> words,
      Function<T, ResponseEntity<?>> done) {
    return switch (result) {
      case Result.Done<T>(T value) -> copy(done.apply(value));
      case Result.Refused<T>(List<Reason> reasons) ->
          problem(HttpStatus.UNPROCESSABLE_CONTENT, reasons, words);
      case Result.Missing<T>() ->
          problem(HttpStatus.NOT_FOUND, List.of(BadCall.reason("not-found")), null);
      case Result.Stale<T>() -> stale();
    };
  }

  private ResponseEntity<Object> stale() {
    boolean conditional = request().getHeader(HttpHeaders.IF_MATCH) != null;
    HttpStatus status = conditional ? HttpStatus.PRECONDITION_FAILED : HttpStatus.CONFLICT;
    return problem(status, List.of(BadCall.reason("stale")), null);
  }

  private ResponseEntity<Object> problem(
      HttpStatus status, List<Reason> reasons, @Nullable Function<Reason, String> words) {
    Problem problem =
        words == null
            ? problems.of(request(), status, reasons)
            : problems.of(request(), status, reasons, words);
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private static ResponseEntity<Object> copy(ResponseEntity<?> answer) {
    return new ResponseEntity<>(answer.getBody(), answer.getHeaders(), answer.getStatusCode());
  }

  private static HttpServletRequest request() {
    return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
        .getRequest();
  }
}
