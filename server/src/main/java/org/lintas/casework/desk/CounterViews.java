package org.lintas.casework.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Office;
import org.lintas.pages.Form;
import org.lintas.pages.Option;
import org.lintas.pages.Page;
import org.lintas.pages.Row;
import org.lintas.people.Person;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.Words;
import org.lintas.procedures.Published;

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
   * Whether the person is known.
   *
   * @param found null before anything was searched
   */
  public record Search(Place place, Form form, org.lintas.shared.@Nullable Page<Person> found) {}

  /** The form of the first stage. */
  public record Intake(Place place, StageForm form, @Nullable Person known, String once) {}

  /** Somebody alike is known: who is it? */
  public record Doubt(Place place, Form form, Person entered, List<Suspect> suspects) {

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
  public record Suspect(Person person, List<String> because) {

    public String because(Page page) {
      return String.join(
          ", ", because.stream().map(code -> page.t("casework.counter.alike." + code)).toList());
    }
  }

  /** A person in a few lines. */
  public static List<Row> person(Page page, Person person) {
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
    return person.latinName() == null
        ? person.name()
        : person.name() + " (" + person.latinName() + ")";
  }

  public static String born(Page page, Person person) {
    return person.born() == null ? "" : page.date(person.born());
  }

  /** As the state of origin confirmed it, else as claimed. */
  public static String nationality(Page page, Person person) {
    String code =
        person.verifiedNationality() == null ? person.nationality() : person.verifiedNationality();
    return code == null ? "" : Lists.country(code, page.locale());
  }

  public static String documents(Person person) {
    return String.join(", ", person.documents().stream().map(Person.Document::number).toList());
  }
}
