package org.lintas.api;

import java.lang.reflect.Type;
import java.util.List;
import org.lintas.procedure.Reason;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Refuses a body with properties that nobody asked for: a misspelt one would be lost unseen. */
@ControllerAdvice
class StrictBodies extends RequestBodyAdviceAdapter {

  @Override
  public boolean supports(
      MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public Object afterBodyRead(
      Object body,
      HttpInputMessage message,
      MethodParameter parameter,
      Type type,
      Class<? extends HttpMessageConverter<?>> converter) {
    List<Reason> unknown = JsonReading.unknownProperties();
    if (!unknown.isEmpty()) {
      throw new BadCall(HttpStatus.BAD_REQUEST, unknown);
    }
    return body;
  }
}
