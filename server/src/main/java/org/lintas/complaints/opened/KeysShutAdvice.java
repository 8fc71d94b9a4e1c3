package org.lintas.complaints.opened;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Leads to the page that opens keys, and back. */
@ControllerAdvice
class KeysShutAdvice {

  @ExceptionHandler(KeysShut.class)
  String unlock(HttpServletRequest request) {
    return "redirect:/complaints/unlock?to=" + request.getRequestURI();
  }
}
