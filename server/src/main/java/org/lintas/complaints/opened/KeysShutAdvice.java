package org.lintas.complaints.opened;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Leads to the page that opens keys, and back. */
@ControllerAdvice
class KeysShutAdvice {

  @ExceptionHandler(KeysShut.class)
  String unlock(HttpServletRequest request) {
    boolean read = request.getMethod().equals("GET"); // nobody is led back to a form's address
    return "redirect:/complaints/unlock?to=" + (read ? request.getRequestURI() : "/complaints");
  }
}
