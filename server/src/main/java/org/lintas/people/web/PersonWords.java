package org.lintas.people.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lintas.pages.Countries;
import org.lintas.pages.Option;
import org.lintas.pages.Page;
import org.lintas.pages.Row;
import org.lintas.people.Person;

/** What is known of a person in the words of a reader. For templates. */
public final class PersonWords {

  private static final List<String> PAPERS =
      List.of(
          "passport",
          "identity-card",
          "border-pass",
          "birth-certificate",
          "travel-document",
          "work-permit");

  /** Where most people of these procedures come from and go to: first in a list of countries. */
  private static final Set<String> WORDED =
      Set.of("sex", "nationality", "verifiedNationality", "born");

  private PersonWords() {}

  /** Name of a country in the reader's language. */
  public static String country(Page page, @Nullable String code) {
    return code == null ? unknown(page) : Countries.name(code, page.locale());
  }

  public static String born(Page page, Person person) {
    String born = person.born();
    return born == null ? unknown(page) : page.date(born);
  }

  public static String sex(Page page, @Nullable String sex) {
    return sex == null ? unknown(page) : page.t("people.sex." + sex);
  }

  /** Kind, number and country of each document. */
  public static List<String> documents(Page page, Person person) {
    return person.documents().stream().map(document -> document(page, document)).toList();
  }

  private static String document(Page page, Person.Document document) {
    String named = paper(page, document.kind()) + " " + document.number();
    return document.country() == null
        ? named
        : named + " (" + country(page, document.country()) + ")";
  }

  /** All that is known, each thing with its name. */
  public static List<Row> rows(Page page, Person person) {
    return List.of(
        Row.of(page.t("people.name"), person.name()),
        Row.of(page.t("people.latinName"), given(page, person.latinName())),
        Row.of(page.t("people.born"), born(page, person)),
        Row.of(page.t("people.sex"), sex(page, person.sex())),
        Row.of(page.t("people.nationality"), country(page, person.nationality())),
        Row.of(page.t("people.verifiedNationality"), verified(page, person)),
        Row.of(page.t("people.phone"), given(page, person.phone())),
        Row.of(page.t("people.documents"), allPapers(page, person)));
  }

  public static String verified(Page page, Person person) {
    String country = person.verifiedNationality();
    return country == null ? page.t("people.unverified") : country(page, country);
  }

  private static String allPapers(Page page, Person person) {
    List<String> documents = documents(page, person);
    return documents.isEmpty() ? page.t("people.none") : String.join("; ", documents);
  }

  /** A value of a field of the history. */
  public static String value(Page page, String field, @Nullable String value) {
    if (value == null || !WORDED.contains(field)) {
      return value == null ? page.t("people.none") : value;
    }
    return switch (field) {
      case "sex" -> sex(page, value);
      case "born" -> page.date(value);
      default -> country(page, value);
    };
  }

  /** What agrees, in words. */
  public static String reasons(Page page, Person.Likeness likeness) {
    return likeness.because().stream()
        .map(reason -> page.t("people.alike." + reason))
        .collect(Collectors.joining(", "));
  }

  /** A serial as it stands in a sentence; empty when there is none. */
  public static String number(@Nullable Long serial) {
    return serial == null ? "" : String.valueOf(serial);
  }

  public static List<Option> sexes(Page page) {
    return Stream.of("female", "male", "other").map(sex -> Option.of(sex, sex(page, sex))).toList();
  }

  /** Kinds of documents, with the one that stands there already, whatever it is called. */
  public static List<Option> papers(Page page, String present) {
    Stream<Option> known = PAPERS.stream().map(kind -> Option.of(kind, paper(page, kind)));
    String other = present.isEmpty() || PAPERS.contains(present) ? "other" : present;
    return Stream.concat(known, Stream.of(Option.of(other, paper(page, other)))).toList();
  }

  private static String paper(Page page, String kind) {
    return page.t("people.document." + (PAPERS.contains(kind) ? kind : "other"));
  }

  private static String given(Page page, @Nullable String value) {
    return value == null ? unknown(page) : value;
  }

  private static String unknown(Page page) {
    return page.t("people.unknown");
  }
}
