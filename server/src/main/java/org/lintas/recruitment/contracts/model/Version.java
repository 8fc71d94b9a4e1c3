package org.lintas.recruitment.contracts.model;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.shared.Word;

/**
 * A text of a contract.
 *
 * @param kind which of the texts
 * @param agreedOn day on which it was offered, signed or handed over
 * @param paper SHA-256 of a picture or PDF of it, in hexadecimal digits; null when none was kept
 */
public record Version(Kind kind, LocalDate agreedOn, Terms terms, @Nullable String paper) {

  /** A text of which no paper was kept. */
  public Version(Kind kind, LocalDate agreedOn, Terms terms) {
    this(kind, agreedOn, terms, null);
  }

  public Version with(@Nullable String kept) {
    return new Version(kind, agreedOn, terms, kept);
  }

  /** The texts of a contract, in the order in which they come about. */
  public enum Kind {
    /** What the job order promised. */
    ORDER,
    OFFER,
    SIGNED,
    /** What the worker was made to work by, or to sign, where she works. */
    DESTINATION;

    public String word() {
      return Word.of(this);
    }

    public static Optional<Kind> named(String word) {
      return Word.find(Kind.class, word);
    }
  }
}
