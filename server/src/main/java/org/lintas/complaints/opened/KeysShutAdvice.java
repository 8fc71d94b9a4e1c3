package org.lintas.complaints.opened;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.lintas.api.Answers;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Leads to the page that opens keys, and back; tells programs that somebody must go there. */
@ControllerAdvice
class KeysShutAdvice {

  private final Answers answers;

  KeysShutAdvice(Answers answers) {
    this.answers = answers;
  }

  @ExceptionHandler(KeysShut.class)
  Object unlock(HttpServletRequest request) {
    if (request.getRequestURI().startsWith("/api/")) {
      List<Reason> shut = List.of(new Reason("keys-shut", null, Map.of()));
      return answers.of(new Result.Refused<>(shut), _ -> ResponseEntity.noContent().build());
    }
    boolean read = request.getMethod().equals("GET"); // nobody is led back to a form's address
    return "redirect:/complaints/unlock?to=" + (read ? request.getRequestURI() : "/complaints");
  }
}
