package org.lintas.portal;

import org.lintas.access.For;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where an officer begins: everything that the officer may use, and nothing else. */
@Controller
@For
class HomePage {

  @GetMapping("/home")
  String home() {
    return "portal/home";
  }
}
