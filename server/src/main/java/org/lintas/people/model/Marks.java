package org.lintas.people.model;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lintas.people.Person;

/**
 * Numbers that single a person out, as 64-bit marks: document numbers without their punctuation,
 * the last eight digits of a telephone. A mark finds; whether two numbers are the same is then read
 * from the numbers themselves.
 */
public final class Marks {

  private static final int PHONE_DIGITS = 8;
  private static final int FEWEST = 5;

  private Marks() {}

  /** Marks of a person's documents and telephone, each once. */
  public static List<Long> of(Person.Particulars particulars) {
    String phone = particulars.phone();
    if (particulars.documents().isEmpty() && phone == null) {
      return List.of();
    }
    Stream<Long> papers =
        particulars.documents().stream()
            .map(document -> number(document.number()))
            .filter(number -> !number.isEmpty())
            .map(Marks::document);
    return Stream.concat(papers, phone == null ? Stream.of() : phone(phone)).distinct().toList();
  }

  /** Marks that some words of a search may stand for. */
  public static List<Long> sought(String words) {
    String number = number(words);
    if (number.length() < FEWEST) {
      return List.of();
    }
    return Stream.concat(Stream.of(document(number)), phone(words)).distinct().toList();
  }

  /** A document number as compared: letters and digits only, capitals, any script's digits. */
  public static String number(String written) {
    StringBuilder number = new StringBuilder(written.length());
    written
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(point -> Character.isDigit(point) ? '0' + Character.digit(point, 10) : point)
        .forEach(number::appendCodePoint);
    return number.toString().toUpperCase(Locale.ROOT);
  }

  /** Whether two telephone numbers are one, written with or without the code of the country. */
  static boolean samePhone(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return false;
    }
    String tail = tail(one);
    return tail.length() > FEWEST && tail.equals(tail(other));
  }

  private static Stream<Long> phone(String written) {
    String tail = tail(written);
    return tail.length() > FEWEST ? Stream.of(Hash.of('p', tail)) : Stream.of();
  }

  private static long document(String number) {
    return Hash.of('d', number);
  }

  private static String tail(String written) {
    StringBuilder digits = new StringBuilder(written.length());
    written
        .codePoints()
        .filter(Character::isDigit)
        .forEach(point -> digits.append(Character.digit(point, 10)));
    return digits.substring(Math.max(0, digits.length() - PHONE_DIGITS));
  }
}
