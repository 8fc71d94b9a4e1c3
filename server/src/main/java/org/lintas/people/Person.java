package org.lintas.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A worker or member of a worker's family.
 *
 * @param id serial
 * @param name as written, in any script
 * @param latinName exactly as a document gives it, or null; never derived
 * @param born as known: {@code 1985}, {@code 1985-07} or {@code 1985-07-03}; or null
 * @param sex {@code female}, {@code male}, {@code other}, or null
 * @param nationality as claimed, ISO 3166-1 alpha-2, or null
 * @param verifiedNationality as the state of origin confirmed it, or null
 * @param mergedInto the record that this one was found to be the same person as, or null
 */
public record Person(
    long id,
    String name,
    @Nullable String latinName,
    @Nullable String born,
    @Nullable String sex,
    @Nullable String nationality,
    @Nullable String verifiedNationality,
    @Nullable String phone,
    List<Document> documents,
    @Nullable Long mergedInto) {

  /** What is known of the person, as it would be entered. */
  public Particulars particulars() {
    return new Particulars(name, latinName, born, sex, nationality, phone, documents);
  }

  /** A paper that names the person: {@code passport}, {@code identity-card}, … */
  public record Document(String kind, String number, @Nullable String country) {}

  /** What is known of a person at entry; the fields mean what they mean in {@link Person}. */
  public record Particulars(
      String name,
      @Nullable String latinName,
      @Nullable String born,
      @Nullable String sex,
      @Nullable String nationality,
      @Nullable String phone,
      List<Document> documents) {}

  /**
   * Somebody already known who may be the same.
   *
   * @param score 0 to 1, 1 is certain
   * @param because codes of what agrees: {@code document}, {@code name}, {@code born}, {@code
   *     nationality}, {@code phone}
   */
  public record Likeness(Person person, double score, List<String> because) {}
}
