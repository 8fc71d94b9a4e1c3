package org.lintas.people.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.access.NotFound;
import org.lintas.people.People;
import org.lintas.people.Person;
import org.lintas.people.PersonFacts;
import org.lintas.people.Reading;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One person: what is known, how it came to be known, who may be the same. */
@Controller
@For({Roles.REGISTRAR, Roles.EMPLOYMENT_OFFICER, Roles.PROGRAMME_MANAGER})
public class PersonPage {

  private static final Set<String> NEWS = Set.of("merged", "separated", "corrected");

  private final People people;
  private final ObjectProvider<PersonFacts> facts;

  PersonPage(People people, ObjectProvider<PersonFacts> facts) {
    this.people = people;
    this.facts = facts;
  }

  /**
   * What the page shows.
   *
   * @param done what was just done, or empty
   * @param alike who else may be this person
   * @param merged records found to be this person
   */
  public record PersonView(
      Person person,
      String done,
      List<FactList> facts,
      List<Person.Likeness> alike,
      List<Person> merged,
      List<Reading> history) {}

  /** What one module knows of the person. */
  public record FactList(String title, List<PersonFacts.Fact> lines) {}

  @GetMapping("/people/{id}")
  String person(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String done,
      Caller caller,
      Locale locale,
      Model model) {
    Person person = people.get(caller, id).orElseThrow(NotFound::new);
    if (person.id() != id) {
      return "redirect:/people/" + person.id();
    }
    List<Person> merged = people.merged(caller, id);
    model.addAttribute(
        "view",
        new PersonView(
            person,
            NEWS.contains(done) ? done : "",
            facts(caller, person, merged, locale),
            people.alike(caller, person),
            merged,
            people.history(caller, id).reversed()));
    return "people/person";
  }

  private List<FactList> facts(Caller caller, Person person, List<Person> merged, Locale locale) {
    List<Long> serials = Stream.concat(Stream.of(person), merged.stream()).map(Person::id).toList();
    return facts
        .orderedStream()
        .map(each -> new FactList(each.title(locale), each.of(caller, serials, locale)))
        .filter(list -> !list.lines().isEmpty())
        .toList();
  }
}
