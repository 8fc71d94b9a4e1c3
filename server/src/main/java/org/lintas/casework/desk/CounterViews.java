package org.lintas.casework.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Office;
import org.lintas.casework.CaseSubject;
import org.lintas.organisations.Organisation;
import org.lintas.pages.Countries;
import org.lintas.pages.Form;
import org.lintas.pages.Option;
import org.lintas.pages.Page;
import org.lintas.pages.Row;
import org.lintas.people.Person;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.SubjectKind;
import org.lintas.procedure.Words;
import org.lintas.procedures.Published;
import org.lintas.shared.OrganisationNumber;

/** What the pages of the counter show. */
public final class CounterViews {

  private CounterViews() {}

  /**
   * Where a person is taken in, and for what: stands in the address of each page after the first.
   */
  public record Place(Procedure procedure, Office office) {

    public String path() {
      return "/counter/" + procedure.name();
    }

    public boolean ofOrganisation() {
      return procedure.subject() == SubjectKind.ORGANISATION;
    }

    /** A sentence of the counter, of which there is one for each kind of subject. */
    public String words(Page page, String key) {
      return page.t(
          ofOrganisation() ? key.replace("casework.counter.", "casework.organisation.") : key);
    }

    public String found(Page page, long count) {
      return page.t(
          ofOrganisation() ? "casework.organisation.known.found" : "casework.counter.known.found",
          "count",
          count);
    }

    /** Address of a page of the counter at this office. */
    public String at(String page) {
      return path() + page + "?office=" + office.code();
    }

    public String title(Page page) {
      return Words.text(procedure, "procedure.title", page.locale());
    }
  }

  /**
   * What to begin, and where.
   *
   * @param form what was chosen last time
   */
  public record Choice(List<Published> procedures, List<Office> offices, Form form) {

    public List<Option> options(Page page) {
      return procedures.stream()
          .map(Published::procedure)
          .map(each ->
              new Option(
                  each.name().toString(), Words.text(each, "procedure.title", page.locale()), null))
          .toList();
    }

    public List<Option> places() {
      return offices.stream().map(each -> Option.of(each.code(), each.name())).toList();
    }
  }

  /**
   * Whether the person or organisation is known.
   *
   * @param found null before anything was searched
   */
  public record Search(
      Place place, Form form, org.lintas.shared.@Nullable Page<CaseSubject> found) {}

  /** The form of the first stage. */
  public record Intake(Place place, StageForm form, @Nullable CaseSubject known, String once) {}

  /** Somebody alike is known: who is it? */
  public record Doubt(Place place, Form form, CaseSubject entered, List<Suspect> suspects) {

    /** What the address or the buttons of the page say. */
    private static final Set<String> DECIDED = Set.of("office", "lang", "known", "instead");

    /** What was typed, to be sent again. */
    public List<Map.Entry<String, String>> kept() {
      return form.values().entrySet().stream()
          .filter(each -> !each.getKey().startsWith("_") && !DECIDED.contains(each.getKey()))
          .flatMap(each -> each.getValue().stream().map(value -> Map.entry(each.getKey(), value)))
          .toList();
    }
  }

  /**
   * Somebody known who may be the same.
   *
   * @param because codes of what agrees
   */
  public record Suspect(CaseSubject subject, List<String> because) {

    public String because(Page page) {
      return String.join(
          ", ", because.stream().map(code -> page.t("casework.counter.alike." + code)).toList());
    }
  }

  /** Whom a case is about in a few lines. */
  public static List<Row> subject(Page page, CaseSubject subject) {
    return switch (subject) {
      case CaseSubject.OfPerson(Person person) -> person(page, person);
      case CaseSubject.OfOrganisation(Organisation organisation) ->
          organisation(page, organisation);
    };
  }

  private static List<Row> organisation(Page page, Organisation organisation) {
    List<Row> rows = new ArrayList<>();
    rows.add(
        Row.of(
            page.t("casework.counter.name"), names(organisation.name(), organisation.latinName())));
    rows.add(
        Row.of(
            page.t("casework.organisation.number"),
            OrganisationNumber.spoken(organisation.number())));
    rows.add(
        Row.of(
            page.t("casework.organisation.country"),
            Countries.name(organisation.country(), page.locale())));
    rows.add(Row.of(page.t("casework.organisation.phone"), text(organisation.phone())));
    rows.add(Row.of(page.t("casework.organisation.address"), text(organisation.address())));
    rows.removeIf(row -> row.value().isEmpty());
    return rows;
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static List<Row> person(Page page, Person person) {
    List<Row> rows = new ArrayList<>();
    rows.add(Row.of(page.t("casework.counter.name"), names(person)));
    rows.add(Row.of(page.t("casework.counter.born"), born(page, person)));
    rows.add(Row.of(page.t("casework.counter.nationality"), nationality(page, person)));
    rows.add(Row.of(page.t("casework.counter.documents"), documents(person)));
    rows.removeIf(row -> row.value().isEmpty());
    return rows;
  }

  /** The name as written and, if a document gives one, in Latin letters. */
  public static String names(Person person) {
    return names(person.name(), person.latinName());
  }

  public static String names(CaseSubject subject) {
    return names(subject.name(), subject.latinName());
  }

  private static String names(String name, @Nullable String latinName) {
    return latinName == null ? name : name + " (" + latinName + ")";
  }

  /** What tells apart those found: of a person the birth, of an organisation the number. */
  public static String which(Page page, CaseSubject subject) {
    return switch (subject) {
      case CaseSubject.OfPerson(Person person) -> born(page, person);
      case CaseSubject.OfOrganisation(Organisation organisation) ->
          OrganisationNumber.spoken(organisation.number());
    };
  }

  public static String country(Page page, CaseSubject subject) {
    return switch (subject) {
      case CaseSubject.OfPerson(Person person) -> nationality(page, person);
      case CaseSubject.OfOrganisation(Organisation organisation) ->
          Countries.name(organisation.country(), page.locale());
    };
  }

  public static String papers(CaseSubject subject) {
    return switch (subject) {
      case CaseSubject.OfPerson(Person person) -> documents(person);
      case CaseSubject.OfOrganisation(Organisation organisation) ->
          String.join(
              ", ",
              organisation.identifiers().stream().map(Organisation.Identifier::value).toList());
    };
  }

  public static String born(Page page, Person person) {
    return person.born() == null ? "" : page.date(person.born());
  }

  /** As the state of origin confirmed it, else as claimed. */
  public static String nationality(Page page, Person person) {
    String code =
        person.verifiedNationality() == null ? person.nationality() : person.verifiedNationality();
    return Countries.name(code, page.locale());
  }

  public static String documents(Person person) {
    return String.join(", ", person.documents().stream().map(Person.Document::number).toList());
  }
}
