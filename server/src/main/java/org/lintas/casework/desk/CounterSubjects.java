package org.lintas.casework.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.casework.CaseSubject;
import org.lintas.casework.model.OrganisationTold;
import org.lintas.casework.model.Subject;
import org.lintas.organisations.Organisation;
import org.lintas.organisations.Organisations;
import org.lintas.people.People;
import org.lintas.people.Person;
import org.lintas.procedure.CaseState;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.SubjectKind;
import org.lintas.shared.Page;
import org.springframework.stereotype.Component;

/** Persons and organisations as a counter meets them: known, entered now, alike. */
@Component
class CounterSubjects {

  private static final double ALIKE = 0.9;
  private static final int MOST_ALIKE = 5;

  private final People people;
  private final Organisations organisations;

  CounterSubjects(People people, Organisations organisations) {
    this.people = people;
    this.organisations = organisations;
  }

  Optional<CaseSubject> find(Caller.Officer officer, SubjectKind kind, long serial) {
    return kind == SubjectKind.ORGANISATION
        ? Optional.ofNullable(organisations.find(officer, List.of(serial)).get(serial))
            .map(CaseSubject.OfOrganisation::new)
        : Optional.ofNullable(people.find(officer, List.of(serial)).get(serial))
            .map(CaseSubject.OfPerson::new);
  }

  Page<CaseSubject> search(Caller.Officer officer, SubjectKind kind, String words, int size) {
    if (kind == SubjectKind.ORGANISATION) {
      Page<Organisation.Found> found =
          organisations.search(officer, words, Organisations.Filter.ALL, 0, size);
      return new Page<>(
          found.contents().stream()
              .<CaseSubject>map(each -> new CaseSubject.OfOrganisation(each.organisation()))
              .toList(),
          0,
          size,
          found.total());
    }
    Page<Person> found = people.search(officer, words, 0, size);
    return new Page<>(
        found.contents().stream().<CaseSubject>map(CaseSubject.OfPerson::new).toList(),
        0,
        size,
        found.total());
  }

  /** Somebody told by answers and not yet recorded; empty when the answers name somebody known. */
  Optional<CaseSubject> entered(Procedure procedure, CaseState next) {
    if (procedure.subject() == SubjectKind.ORGANISATION) {
      return OrganisationTold.number(procedure, next).isPresent()
          ? Optional.empty()
          : OrganisationTold.of(procedure, next)
              .map(told -> new CaseSubject.OfOrganisation(Organisation.of(0, told)));
    }
    return Subject.of(procedure, next)
        .map(told -> new CaseSubject.OfPerson(Subject.person(0, told)));
  }

  /** Who is known and may be the same. */
  List<CounterViews.Suspect> alike(Caller.Officer officer, CaseSubject entered) {
    return switch (entered) {
      case CaseSubject.OfPerson(Person person) ->
          people.alike(officer, person.particulars()).stream()
              .map(each ->
                  new CounterViews.Suspect(new CaseSubject.OfPerson(each.person()), each.because()))
              .toList();
      case CaseSubject.OfOrganisation(Organisation organisation) ->
          organisations
              .search(officer, organisation.name(), Organisations.Filter.ALL, 0, MOST_ALIKE)
              .contents()
              .stream()
              .filter(each -> each.score() >= ALIKE && each.how() != Organisation.How.PERSON)
              .map(each ->
                  new CounterViews.Suspect(
                      new CaseSubject.OfOrganisation(each.organisation()), List.of("name")))
              .toList();
    };
  }

  /** What is known, as answers of a form that asks for it. */
  static Map<String, String> answers(CaseSubject subject) {
    return switch (subject) {
      case CaseSubject.OfPerson(Person person) -> answers(person);
      case CaseSubject.OfOrganisation(Organisation organisation) ->
          Map.of("organisation", organisation.number());
    };
  }

  /** What is known of a person, as answers of a form that asks for it. */
  private static Map<String, String> answers(Person person) {
    Map<String, String> answers = new LinkedHashMap<>();
    answers.put("fullName", person.name());
    putKnown(answers, "latinName", person.latinName());
    putKnown(answers, "born", person.born());
    putKnown(answers, "sex", person.sex());
    putKnown(answers, "nationality", person.nationality());
    putKnown(answers, "phone", person.phone());
    person.documents().stream()
        .findFirst()
        .ifPresent(paper ->
            answers.put(
                "document",
                paper.kind().equals("document")
                    ? paper.number()
                    : paper.kind() + " " + paper.number()));
    return answers;
  }

  private static void putKnown(Map<String, String> answers, String field, @Nullable String value) {
    if (value != null) {
      answers.put(field, value);
    }
  }
}
