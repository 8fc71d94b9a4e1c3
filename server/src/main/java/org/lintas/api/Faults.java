package org.lintas.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lintas.access.TooManyTries;
import org.lintas.node.Trouble;
import org.lintas.procedure.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Makes a problem of every exception that reaches the edge of the API. */
@Component
class Faults implements HandlerExceptionResolver {

  private static final Logger log = LoggerFactory.getLogger(Faults.class);

  private final Problems problems;

  Faults(Problems problems) {
    this.problems = problems;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception fault) {
    if (!request.getRequestURI().startsWith("/api/")) {
      return null;
    }
    try {
      problems.write(request, response, problem(request, response, fault));
    } catch (IOException gone) {
      log.debug("nobody waits for the answer any more");
    }
    return new ModelAndView();
  }

  private Problem problem(
      HttpServletRequest request, HttpServletResponse response, Exception fault) {
    Trouble trouble = Trouble.of(fault).orElse(null);
    return trouble == null ? ours(request, response, fault) : passing(request, response, trouble);
  }

  /** What will be over in a while is said to be, with when to come again. */
  private Problem passing(
      HttpServletRequest request, HttpServletResponse response, Trouble trouble) {
    log.warn("a call failed: {}", trouble.code());
    response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(trouble.seconds()));
    HttpStatus status =
        trouble == Trouble.DISK_FULL
            ? HttpStatus.INSUFFICIENT_STORAGE
            : HttpStatus.SERVICE_UNAVAILABLE;
    return one(request, status, trouble.code());
  }

  private Problem ours(HttpServletRequest request, HttpServletResponse response, Exception fault) {
    return switch (fault) {
      case BadCall call ->
          problems.of(request, HttpStatus.valueOf(call.getStatusCode().value()), call.reasons());
      case AuthenticationException unknown -> signIn(request, response, unknown);
      case AccessDeniedException denied -> one(request, HttpStatus.NOT_FOUND, "not-found");
      case HttpMessageNotReadableException unreadable -> unreadable(request, unreadable);
      case MethodArgumentTypeMismatchException wrong ->
          parameter(request, "wrong-parameter", wrong.getName());
      case MissingServletRequestParameterException missing ->
          parameter(request, "missing-parameter", missing.getParameterName());
      case MissingServletRequestPartException missing ->
          parameter(request, "missing-parameter", missing.getRequestPartName());
      case MaxUploadSizeExceededException large ->
          one(request, HttpStatus.CONTENT_TOO_LARGE, "body-too-large");
      case BindException wrong -> parameters(request, wrong);
      case MultipartException broken -> one(request, HttpStatus.BAD_REQUEST, "bad-request");
      case ConcurrencyFailureException busy -> one(request, HttpStatus.CONFLICT, "stale");
      case ErrorResponse known -> known(request, response, known);
      default -> fault(request, fault);
    };
  }

  private Problem signIn(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown) {
    if (unknown instanceof TooManyTries) {
      response.setHeader(HttpHeaders.RETRY_AFTER, "60");
      return one(request, HttpStatus.TOO_MANY_REQUESTS, "too-many-tries");
    }
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Lintas\", charset=\"UTF-8\"");
    String code =
        switch (unknown) {
          case CredentialsExpiredException temporary -> "password-is-temporary";
          case AuthenticationCredentialsNotFoundException none -> "not-signed-in";
          case InsufficientAuthenticationException none -> "not-signed-in";
          default -> "wrong-credentials";
        };
    return one(request, HttpStatus.UNAUTHORIZED, code);
  }

  private Problem unreadable(HttpServletRequest request, HttpMessageNotReadableException fault) {
    if (BodyLimit.exceeded(fault)) {
      return one(request, HttpStatus.CONTENT_TOO_LARGE, "body-too-large");
    }
    return problems.of(request, HttpStatus.BAD_REQUEST, JsonReading.reasons(fault));
  }

  private Problem parameter(HttpServletRequest request, String code, String name) {
    return problems.of(
        request, HttpStatus.BAD_REQUEST, List.of(new Reason(code, name, Map.of("name", name))));
  }

  private Problem parameters(HttpServletRequest request, BindException wrong) {
    List<Reason> reasons =
        wrong.getFieldErrors().stream()
            .map(each -> each.getField())
            .map(name -> new Reason("wrong-parameter", name, Map.of("name", name)))
            .toList();
    return problems.of(request, HttpStatus.BAD_REQUEST, reasons);
  }

  /** What Spring found wrong before a controller was reached. */
  private Problem known(
      HttpServletRequest request, HttpServletResponse response, ErrorResponse known) {
    HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
    known
        .getHeaders()
        .forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    return switch (status) {
      case NOT_FOUND, FORBIDDEN -> one(request, HttpStatus.NOT_FOUND, "not-found");
      case METHOD_NOT_ALLOWED -> one(request, status, "method-not-allowed");
      case NOT_ACCEPTABLE -> one(request, status, "not-acceptable");
      case UNSUPPORTED_MEDIA_TYPE -> one(request, status, "wrong-media-type");
      case CONTENT_TOO_LARGE -> one(request, status, "body-too-large");
      default ->
          status.is5xxServerError()
              ? fault(request, (Exception) known)
              : one(request, status, "bad-request");
    };
  }

  private Problem fault(HttpServletRequest request, Exception fault) {
    String id = UUID.randomUUID().toString().substring(0, 8);
    log.error("fault {}: {}", id, trace(fault)); // messages may quote what a person wrote
    return problems.fault(request, id);
  }

  private static String trace(Throwable fault) {
    String places =
        Arrays.stream(fault.getStackTrace())
            .filter(place -> place.getClassName().startsWith("org.lintas"))
            .limit(8)
            .map(StackTraceElement::toString)
            .collect(Collectors.joining(" < "));
    Throwable cause = fault.getCause();
    String name = fault.getClass().getName() + " at " + places;
    return cause == null ? name : name + "; caused by " + trace(cause);
  }

  private Problem one(HttpServletRequest request, HttpStatus status, String code) {
    return problems.of(request, status, List.of(BadCall.reason(code)));
  }
}
