package org.lintas.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintas.node.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a person sees when something went wrong. Forbidden and unknown look alike. A fault of ours
 * shows an id that stands in the log too, and nothing of what went wrong.
 */
@Component
class ErrorPages implements ErrorViewResolver {

  private static final int FRAMES = 12;
  private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

  private final ObjectProvider<ErrorFrame> frames;

  ErrorPages(ObjectProvider<ErrorFrame> frames) {
    this.frames = frames;
  }

  @Override
  public ModelAndView resolveErrorView(
      HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
    Trouble trouble = trouble(request);
    if (trouble != null) {
      return passing(trouble, template(request));
    }
    Failure failure = failure(request, status);
    HttpStatus shown = status == HttpStatus.FORBIDDEN ? HttpStatus.NOT_FOUND : status;
    return new ModelAndView(template(request), Map.of("view", failure), shown);
  }

  private String template(HttpServletRequest request) {
    String address =
        request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
            ? asked
            : request.getRequestURI();
    return frames.stream()
        .filter(each -> each.holds(address))
        .findFirst()
        .map(ErrorFrame::template)
        .orElse("pages/error");
  }

  private static @Nullable Trouble trouble(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable fault
        ? Trouble.of(fault).orElse(null)
        : null;
  }

  /** What will be over in a while is said to be, with when to come again. */
  private static ModelAndView passing(Trouble trouble, String template) {
    log.warn("a page failed: {}", trouble.code());
    if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes call
        && call.getResponse() != null) {
      call.getResponse().setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(trouble.seconds()));
    }
    boolean full = trouble == Trouble.DISK_FULL;
    return new ModelAndView(
        template,
        Map.of("view", new Failure(full ? "pages.error.full" : "pages.error.busy", "")),
        full ? HttpStatus.INSUFFICIENT_STORAGE : HttpStatus.SERVICE_UNAVAILABLE);
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
