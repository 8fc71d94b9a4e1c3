package org.lintas.organisations.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.access.NotFound;
import org.lintas.organisations.Behind;
import org.lintas.organisations.Link;
import org.lintas.organisations.NaturalPersons;
import org.lintas.organisations.Organisation;
import org.lintas.organisations.OrganisationFacts;
import org.lintas.organisations.OrganisationHistories;
import org.lintas.organisations.Organisations;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One organisation: what is known, who stands behind it, what it has in common with others. */
@Controller
@For({
  Roles.LICENSING_OFFICER,
  Roles.PROGRAMME_MANAGER,
  Roles.EMPLOYMENT_OFFICER,
  Roles.INSPECTOR,
  Roles.MONITOR
})
public class OrganisationPage {

  private final Organisations organisations;
  private final NaturalPersons persons;
  private final OrganisationHistories histories;
  private final ObjectProvider<OrganisationFacts> facts;

  OrganisationPage(
      Organisations organisations,
      NaturalPersons persons,
      OrganisationHistories histories,
      ObjectProvider<OrganisationFacts> facts) {
    this.organisations = organisations;
    this.persons = persons;
    this.histories = histories;
    this.facts = facts;
  }

  /**
   * What the page shows.
   *
   * @param done whether two persons were just declared one, or apart
   * @param behind those who stand behind it now first
   * @param same records declared the same as each of these persons
   */
  public record OrganisationView(
      Organisation organisation,
      boolean done,
      List<Behind> behind,
      Map<Long, List<Long>> same,
      List<Link> links,
      List<FactList> facts,
      List<OrganisationHistories.Line> history) {}

  /** What one module knows of the organisation. */
  public record FactList(String title, List<OrganisationFacts.Fact> lines) {}

  @GetMapping("/organisations/{number:[0-9]{8}}")
  String organisation(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String done,
      Caller caller,
      Locale locale,
      Model model) {
    Organisation organisation = organisations.byNumber(caller, number).orElseThrow(NotFound::new);
    long id = organisation.id();
    List<Behind> behind =
        new ArrayList<>(persons.behind(caller, List.of(id)).getOrDefault(id, List.of()));
    behind.sort((one, other) -> Boolean.compare(one.until() != null, other.until() != null));
    model.addAttribute(
        "view",
        new OrganisationView(
            organisation,
            done.equals("yes"),
            behind,
            same(caller, behind),
            organisations.linked(caller, id),
            facts(caller, organisation, locale),
            histories.of(caller, id).reversed()));
    return "organisations/organisation";
  }

  private Map<Long, List<Long>> same(Caller caller, List<Behind> behind) {
    Map<Long, List<Long>> same = new TreeMap<>();
    for (Behind each : behind) {
      long person = each.person().id();
      same.computeIfAbsent(
          person,
          _ -> persons.same(caller, person).stream().filter(other -> other != person).toList());
    }
    return same;
  }

  private List<FactList> facts(Caller caller, Organisation organisation, Locale locale) {
    return facts
        .orderedStream()
        .map(each -> new FactList(each.title(locale), each.of(caller, organisation, locale)))
        .filter(list -> !list.lines().isEmpty())
        .toList();
  }
}
