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

/**
 * Refuses a body with properties that nobody asked for, where a misspelt one would be lost unseen,
 * or with values of a wrong type.
 */
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
    List<Reason> wrong = JsonReading.gathered();
    if (!wrong.isEmpty()) {
      throw new BadCall(HttpStatus.BAD_REQUEST, wrong);
    }
    return body;
  }
}
