package org.lintas.recruitment.register.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.NotFound;
import org.lintas.access.Public;
import org.lintas.pages.Destination;
import org.lintas.pages.Form;
import org.lintas.pages.Message;
import org.lintas.pages.Refusals;
import org.lintas.recruitment.corridors.Corridors;
import org.lintas.recruitment.occupations.Occupations;
import org.lintas.recruitment.register.AgencyRecord;
import org.lintas.recruitment.register.AgencyRecord.Hit;
import org.lintas.recruitment.register.AgencyRegister;
import org.lintas.recruitment.register.AgencySearch;
import org.lintas.recruitment.register.Prices;
import org.lintas.shared.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Whoever is about to pay somebody looks here first. */
@Controller
@Public
public class AgencyPages {

  private static final int SIZE = 20;
  private static final int LONGEST = 200;

  private final AgencyRegister register;
  private final AgencySearch search;
  private final Corridors corridors;
  private final Occupations occupations;
  private final Clock clock;

  AgencyPages(
      AgencyRegister register,
      AgencySearch search,
      Corridors corridors,
      Occupations occupations,
      Clock clock) {
    this.register = register;
    this.search = search;
    this.corridors = corridors;
    this.occupations = occupations;
    this.clock = clock;
  }

  @GetMapping("/agencies")
  ModelAndView search(
      Caller.Visitor visitor,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(defaultValue = "0") int page,
      org.lintas.pages.Page words) {
    if (q == null) {
      return shown(new SearchView(Form.empty(), null));
    }
    Form form = Form.empty().with("q", q);
    if (q.isBlank() || q.length() > LONGEST) {
      Message missing = new Message("q", words.t("recruitment.register.q.missing"));
      return Refusals.again(shown(new SearchView(form.refused(List.of(missing)), null)));
    }
    Page<Hit> hits = search.search(visitor, q, Math.max(0, Math.min(page, 100)), SIZE);
    boolean exact = hits.total() == 1 && hits.contents().size() == 1 && isNumber(q);
    return exact
        ? new ModelAndView(
            "redirect:/agencies/" + hits.contents().getFirst().organisation().number())
        : shown(new SearchView(form, hits));
  }

  private static boolean isNumber(String words) {
    return words.codePoints().noneMatch(Character::isLetter);
  }

  private static ModelAndView shown(SearchView view) {
    return new ModelAndView("recruitment/register/search").addObject("view", view);
  }

  @GetMapping("/agencies/{number:[0-9]{8}}")
  ModelAndView one(Caller.Visitor visitor, @PathVariable String number) {
    AgencyRecord record = register.find(visitor, number).orElseThrow(NotFound::new);
    List<Prices> prices = Prices.of(record.standing(), corridors, LocalDate.now(clock));
    return new ModelAndView("recruitment/register/agency")
        .addObject("view", new AgencyView(record, prices, occupations));
  }

  /** Where everybody finds it, before anything else. */
  @Bean
  static Destination agenciesDestination() {
    return Destination.toAll("recruitment.register.nav", "/agencies", 60);
  }
}
