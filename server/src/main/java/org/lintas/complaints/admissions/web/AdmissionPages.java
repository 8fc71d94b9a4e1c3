package org.lintas.complaints.admissions.web;

import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.access.NotFound;
import org.lintas.complaints.admissions.Admitting;
import org.lintas.complaints.desk.Entrance;
import org.lintas.shared.Result;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Gives a key that was agreed to, and takes requests and keys back. */
@Controller
@RequestMapping("/complaints/{number:[0-9]{10}}/admissions/{id:[0-9]{1,16}}")
@For(Entrance.CASEWORKER)
class AdmissionPages {

  private final Admitting admitting;

  AdmissionPages(Admitting admitting) {
    this.admitting = admitting;
  }

  @PostMapping("/give")
  String give(Caller.Officer officer, @PathVariable String number, @PathVariable long id) {
    return back(number, admitting.give(officer, number, id), "given");
  }

  @PostMapping("/end")
  String end(Caller.Officer officer, @PathVariable String number, @PathVariable long id) {
    return back(number, admitting.end(officer, number, id), "taken");
  }

  private static String back(String number, Result<Long> result, String done) {
    return switch (result) {
      case Result.Done<Long> _ -> track(number, done);
      case Result.Refused<Long> _, Result.Stale<Long> _ -> track(number, "stale");
      case Result.Missing<Long> _ -> throw new NotFound();
    };
  }

  private static String track(String number, String done) {
    return "redirect:/complaints/" + number + "/track?done=" + done;
  }
}
