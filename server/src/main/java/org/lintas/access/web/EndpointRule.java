package org.lintas.access.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.Callers;
import org.lintas.access.For;
import org.lintas.access.NotFound;
import org.lintas.access.Public;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a request reach an endpoint only as {@link For} or {@link Public} on it says. An endpoint
 * with neither is closed, and one that is not for the caller looks as if it did not exist.
 */
@Component
class EndpointRule implements HandlerInterceptor {

  private static final Logger log = LoggerFactory.getLogger(EndpointRule.class);

  private final Callers callers;
  private final RequestCache requestCache;

  EndpointRule(Callers callers, RequestCache requestCache) {
    this.callers = callers;
    this.requestCache = requestCache;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    boolean inside = request.getDispatcherType() != DispatcherType.REQUEST;
    if (inside
        || !(handler instanceof HandlerMethod method)
        || find(method, Public.class) != null) {
      return true;
    }
    For rule = find(method, For.class);
    if (rule == null) {
      log.error("{} says neither @For nor @Public and stays closed", method);
      throw new NotFound();
    }
    return admits(rule, request, response);
  }

  private boolean admits(For rule, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Caller.Officer> officer = callers.officer();
    boolean api = request.getRequestURI().startsWith("/api/");
    if (officer.isEmpty()) {
      return api ? refuse() : askToSignIn(request, response);
    }
    if (!rule.withTemporaryPassword() && callers.withTemporaryPassword()) {
      return api ? refuseTemporary() : askForPassword(response);
    }
    if (rule.value().length > 0 && Arrays.stream(rule.value()).noneMatch(officer.get()::holds)) {
      throw new NotFound();
    }
    return true;
  }

  private static boolean refuse() {
    throw new AuthenticationCredentialsNotFoundException("not signed in");
  }

  private static boolean refuseTemporary() {
    throw new CredentialsExpiredException("the password was made by somebody else");
  }

  private boolean askToSignIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getMethod().equals("GET")) {
      requestCache.saveRequest(request, response);
    }
    response.sendRedirect("/sign-in");
    return false;
  }

  private static boolean askForPassword(HttpServletResponse response) throws IOException {
    response.sendRedirect("/account/password");
    return false;
  }

  /**
   * What stands on the method, or else on its class; the other annotation on the method hides it.
   */
  private static <A extends java.lang.annotation.Annotation> @Nullable A find(
      HandlerMethod method, Class<A> kind) {
    A onMethod = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), kind);
    boolean decided =
        AnnotatedElementUtils.hasAnnotation(method.getMethod(), For.class)
            || AnnotatedElementUtils.hasAnnotation(method.getMethod(), Public.class);
    return decided
        ? onMethod
        : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), kind);
  }
}
