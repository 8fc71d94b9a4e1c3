package org.lintas.complaints.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import org.lintas.complaints.desk.KeysShut;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Leads a member whose keys are shut to where her password opens them, and back. */
@ControllerAdvice("org.lintas.complaints")
class ShutKeys {

  @ExceptionHandler(KeysShut.class)
  String unlock(HttpServletRequest request) {
    boolean read = request.getMethod().equals("GET");
    String back = read ? request.getRequestURI() : "/complaints";
    return "redirect:/complaints/unlock?to=" + back;
  }
}
