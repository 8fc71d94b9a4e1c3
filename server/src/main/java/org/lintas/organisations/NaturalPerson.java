package org.lintas.organisations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintas.people.Person;

/**
 * Somebody of flesh and blood behind an organisation: whom a sanction can reach whatever the
 * company is called tomorrow.
 *
 * @param id serial
 * @param name as written, in any script
 * @param latinName exactly as a document gives it, or null
 * @param born as known: {@code 1985}, {@code 1985-07} or {@code 1985-07-03}; or null
 * @param nationality ISO 3166-1 alpha-2, or null
 */
public record NaturalPerson(
    long id,
    String name,
    @Nullable String latinName,
    @Nullable String born,
    @Nullable String nationality,
    @Nullable Document document) {

  /** A paper that names the person: {@code passport}, {@code identity-card}, … */
  public record Document(String kind, String number, @Nullable String country) {}

  /** What is known at entry; the fields mean what they mean in {@link NaturalPerson}. */
  public record Particulars(
      String name,
      @Nullable String latinName,
      @Nullable String born,
      @Nullable String nationality,
      @Nullable Document document) {

    /** As two records of persons are compared. */
    public Person.Particulars compared() {
      return new Person.Particulars(
          name,
          latinName,
          born,
          null,
          nationality,
          null,
          document == null
              ? List.of()
              : List.of(
                  new Person.Document(document.kind(), document.number(), document.country())));
    }
  }

  public static NaturalPerson of(long id, Particulars known) {
    return new NaturalPerson(
        id, known.name(), known.latinName(), known.born(), known.nationality(), known.document());
  }

  /** What is known, as it would be entered. */
  public Particulars particulars() {
    return new Particulars(name, latinName, born, nationality, document);
  }

  /**
   * Somebody known who may be the same.
   *
   * @param score 0 to 1, 1 is certain
   * @param because codes of what agrees: {@code document}, {@code name}, {@code born}, {@code
   *     nationality}
   */
  public record Likeness(NaturalPerson person, double score, List<String> because) {}
}
