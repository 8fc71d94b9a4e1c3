package org.lintas.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a person sees when something went wrong. Forbidden and unknown look alike. A fault of ours
 * shows an id that stands in the log too, and nothing of what went wrong.
 */
@Component
class ErrorPages implements ErrorViewResolver {

  private static final int FRAMES = 12;
  private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

  @Override
  public ModelAndView resolveErrorView(
      HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
    Failure failure = failure(request, status);
    HttpStatus shown = status == HttpStatus.FORBIDDEN ? HttpStatus.NOT_FOUND : status;
    return new ModelAndView("pages/error", Map.of("view", failure), shown);
  }

  private static Failure failure(HttpServletRequest request, HttpStatus status) {
    if (status.is5xxServerError()) {
      return new Failure("pages.error.fault", record(request));
    }
    return switch (status) {
      case NOT_FOUND, FORBIDDEN -> new Failure("pages.error.missing", "");
      case CONTENT_TOO_LARGE -> new Failure("pages.error.large", "");
      case TOO_MANY_REQUESTS -> new Failure("pages.error.often", "");
      default -> new Failure("pages.error.request", "");
    };
  }

  private static String record(HttpServletRequest request) {
    String id = UUID.randomUUID().toString().substring(0, 8);
    Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    log.error("fault {}: {}", id, cause instanceof Throwable fault ? trace(fault) : "no exception");
    return id;
  }

  /** Where it happened, without the messages: they may quote what a person wrote. */
  private static String trace(Throwable fault) {
    StringBuilder trace = new StringBuilder();
    for (Throwable each = fault; each != null; each = each.getCause()) {
      trace.append(each.getClass().getName());
      Arrays.stream(each.getStackTrace())
          .limit(FRAMES)
          .forEach(frame -> trace.append("\n  at ").append(frame));
      trace.append('\n');
    }
    return trace.toString();
  }
}
