package org.lintas.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Writes the problem for a call of the API that failed before any controller saw it. */
class EarlyErrors extends OncePerRequestFilter {

  private final Problems problems;

  EarlyErrors(Problems problems) {
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String failed = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    if (failed == null || !failed.startsWith("/api/")) {
      chain.doFilter(request, response);
      return;
    }
    HttpStatus status = status(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
    String code =
        switch (status) {
          case NOT_FOUND, FORBIDDEN -> "not-found";
          case UNAUTHORIZED -> "not-signed-in";
          case CONTENT_TOO_LARGE -> "body-too-large";
          default -> status.is5xxServerError() ? "unavailable" : "bad-request";
        };
    HttpStatus shown = status == HttpStatus.FORBIDDEN ? HttpStatus.NOT_FOUND : status;
    problems.write(request, response, shown, BadCall.reason(code));
  }

  private static HttpStatus status(@Nullable Object code) {
    HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
    return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
  }
}
