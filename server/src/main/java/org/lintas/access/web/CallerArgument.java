package org.lintas.access.web;

import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.Callers;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives a controller method its caller: {@link Caller} is whoever asks, {@link Caller.Officer}
 * whoever is signed in, {@link Caller.Visitor} anybody as if not signed in.
 */
@Component
class CallerArgument implements HandlerMethodArgumentResolver {

  private final Callers callers;

  CallerArgument(Callers callers) {
    this.callers = callers;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return Caller.class.isAssignableFrom(parameter.getParameterType());
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    Class<?> wanted = parameter.getParameterType();
    Caller caller = wanted == Caller.Visitor.class ? new Caller.Visitor() : callers.current();
    if (!wanted.isInstance(caller)) {
      throw new AuthenticationCredentialsNotFoundException("not signed in");
    }
    return caller;
  }
}
