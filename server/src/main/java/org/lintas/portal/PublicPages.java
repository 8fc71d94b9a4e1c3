package org.lintas.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.lintas.access.Caller;
import org.lintas.access.NotFound;
import org.lintas.access.Public;
import org.lintas.procedure.ProcedureName;
import org.lintas.procedures.Procedures;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Pages that need no account. */
@Controller
@Public
class PublicPages {

  private final Procedures procedures;
  private final Clock clock;

  PublicPages(Procedures procedures, Clock clock) {
    this.procedures = procedures;
    this.clock = clock;
  }

  @GetMapping("/")
  String front(Caller caller, Locale locale, Model model) {
    model.addAttribute("view", offers(caller, locale));
    return "portal/front";
  }

  @GetMapping("/procedures")
  String procedures(Caller caller, Locale locale, Model model) {
    model.addAttribute("view", offers(caller, locale));
    return "portal/procedures";
  }

  @GetMapping("/procedures/{authority}/{name}")
  String leaflet(
      Caller caller,
      Locale locale,
      @PathVariable String authority,
      @PathVariable String name,
      Model model) {
    ProcedureName wanted =
        new ProcedureName(authority.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
    Leaflet leaflet =
        procedures
            .findCurrent(caller, wanted)
            .map(published -> Leaflet.of(published, locale, LocalDate.now(clock)))
            .orElseThrow(NotFound::new);
    model.addAttribute("view", leaflet);
    return "portal/leaflet";
  }

  private List<Offer> offers(Caller caller, Locale locale) {
    return Offer.of(procedures.current(caller), locale);
  }
}
