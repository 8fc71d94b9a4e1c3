package org.lintas.organisations.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.access.NotFound;
import org.lintas.organisations.NaturalPerson;
import org.lintas.organisations.NaturalPersons;
import org.lintas.pages.Form;
import org.lintas.shared.Result;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether two records are one natural person, decided by an officer with a reason. */
@Controller
@For({Roles.LICENSING_OFFICER, Roles.PROGRAMME_MANAGER})
public class SamePage {

  private static final String PATH =
      "/organisations/{number:[0-9]{8}}/{step:same|apart}/{one:[0-9]{1,18}}/{other:[0-9]{1,18}}";

  private final NaturalPersons persons;
  private final OrganisationRefusals refusals;

  SamePage(NaturalPersons persons, OrganisationRefusals refusals) {
    this.persons = persons;
    this.refusals = refusals;
  }

  /**
   * Two records side by side.
   *
   * @param number of the organisation from whose page the officer comes
   */
  public record SameView(
      Form form, String number, boolean apart, NaturalPerson one, NaturalPerson other) {

    public String action() {
      return "/organisations/%s/%s/%d/%d"
          .formatted(number, apart ? "apart" : "same", one.id(), other.id());
    }
  }

  /** What stands in the address. */
  record Place(String number, String step, long one, long other) {

    boolean apart() {
      return step.equals("apart");
    }
  }

  @GetMapping(PATH)
  String ask(
      @PathVariable String number,
      @PathVariable String step,
      @PathVariable long one,
      @PathVariable long other,
      Caller caller,
      Model model) {
    return show(caller, model, new Place(number, step, one, other), Form.empty());
  }

  @PostMapping(PATH)
  String declare(
      @PathVariable String number,
      @PathVariable String step,
      @PathVariable long one,
      @PathVariable long other,
      @RequestParam(defaultValue = "") String reason,
      Caller caller,
      Locale locale,
      Model model) {
    Place place = new Place(number, step, one, other);
    Result<NaturalPerson> done =
        place.apart()
            ? persons.declareApart(caller, one, other, reason)
            : persons.declareSame(caller, one, other, reason);
    return switch (done) {
      case Result.Done<NaturalPerson> _ -> "redirect:/organisations/" + number + "?done=yes";
      case Result.Refused<NaturalPerson>(var reasons) ->
          show(
              caller,
              model,
              place,
              refusals.on(Form.empty().with("reason", reason), reasons, locale));
      case Result.Missing<NaturalPerson> _ -> throw new NotFound();
      case Result.Stale<NaturalPerson> _ -> throw new NotFound();
    };
  }

  private String show(Caller caller, Model model, Place place, Form form) {
    Map<Long, NaturalPerson> both = persons.find(caller, List.of(place.one(), place.other()));
    NaturalPerson one = both.get(place.one());
    NaturalPerson other = both.get(place.other());
    if (one == null || other == null) {
      throw new NotFound();
    }
    model.addAttribute("view", new SameView(form, place.number(), place.apart(), one, other));
    return "organisations/same";
  }
}
