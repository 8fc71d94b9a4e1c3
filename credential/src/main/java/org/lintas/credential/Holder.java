package org.lintas.credential;

import java.util.Collections;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Whom a paper is about, in the fields of Claim 169. What a paper does not say is absent.
 *
 * @param name in Latin letters, as on the travel document
 * @param ownName in the person's own script
 * @param ownLanguage language of {@code ownName}, ISO 639-3, three letters
 * @param born a year, a month or a day: {@code 1979}, {@code 1979-04} or {@code 1979-04-13}
 * @param nationality ISO 3166-1, two or three letters
 * @param other fields that this library has no name for, as they were encoded, by their number
 */
public record Holder(
    @Nullable String name,
    @Nullable String ownName,
    @Nullable String ownLanguage,
    @Nullable String born,
    @Nullable Sex sex,
    @Nullable String nationality,
    SortedMap<Label, Bytes> other) {

  public Holder {
    other = Label.kept(other);
  }

  public Holder(
      @Nullable String name,
      @Nullable String ownName,
      @Nullable String ownLanguage,
      @Nullable String born,
      @Nullable Sex sex,
      @Nullable String nationality) {
    this(name, ownName, ownLanguage, born, sex, nationality, Collections.emptySortedMap());
  }

  /** Personal: names no field. */
  @Override
  public String toString() {
    return "Holder";
  }
}
