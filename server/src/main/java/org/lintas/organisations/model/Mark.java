package org.lintas.organisations.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lintas.organisations.NaturalPerson;
import org.lintas.organisations.Organisation;
import org.lintas.people.model.Hash;
import org.lintas.people.model.Marks;
import org.lintas.people.model.Spelling;
import org.lintas.shared.Word;

/**
 * What two records share when something is the same: a telephone, an address, a bank account, a
 * number given by an authority, a document.
 */
public record Mark(Sort sort, long hash) {

  private static final int PHONE_DIGITS = 8;
  private static final int FEWEST_DIGITS = 6;
  private static final int SHORTEST_ADDRESS = 8;

  /** Words that people put in or leave out of an address. */
  private static final Set<String> PLACES =
      Set.of(
          "road",
          "rd",
          "street",
          "st",
          "floor",
          "fl",
          "no",
          "lane",
          "soi",
          "building",
          "bldg",
          "avenue",
          "ave",
          "room",
          "thanon",
          "ถนน",
          "ซอย",
          "ชั้น",
          "เลขที่",
          "อาคาร");

  /** What is the same. */
  public enum Sort {
    PHONE,
    ADDRESS,
    ACCOUNT,
    IDENTIFIER,
    DOCUMENT;

    public String word() {
      return Word.of(this);
    }

    public static Sort of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * Marks of an organisation.
   *
   * @param accounts keyed hashes of its bank accounts
   */
  public static List<Mark> of(Organisation.Particulars known, List<String> accounts) {
    List<Mark> marks = new ArrayList<>();
    phone(known.phone()).ifPresent(marks::add);
    address(known.address()).ifPresent(marks::add);
    known.identifiers().forEach(each -> marks.add(identifier(each.value())));
    accounts.forEach(account -> marks.add(new Mark(Sort.ACCOUNT, Hash.of('k', account))));
    return marks.stream().distinct().toList();
  }

  /** Marks of a natural person. */
  public static List<Mark> of(NaturalPerson.Particulars known) {
    NaturalPerson.Document document = known.document();
    if (document == null || Marks.number(document.number()).isEmpty()) {
      return List.of();
    }
    return List.of(new Mark(Sort.DOCUMENT, Hash.of('d', Marks.number(document.number()))));
  }

  /** What a number that somebody typed may be. */
  public static List<Long> sought(String words) {
    List<Long> marks = new ArrayList<>();
    if (Marks.number(words).length() >= FEWEST_DIGITS - 1) {
      marks.add(identifier(words).hash());
    }
    phone(words).ifPresent(mark -> marks.add(mark.hash()));
    return marks;
  }

  private static Mark identifier(String value) {
    return new Mark(Sort.IDENTIFIER, Hash.of('i', Marks.number(value)));
  }

  private static Optional<Mark> phone(@Nullable String written) {
    StringBuilder digits = new StringBuilder();
    if (written != null) {
      written
          .codePoints()
          .filter(Character::isDigit)
          .forEach(point -> digits.append(Character.digit(point, 10)));
    }
    String tail = digits.substring(Math.max(0, digits.length() - PHONE_DIGITS));
    return tail.length() < FEWEST_DIGITS
        ? Optional.empty()
        : Optional.of(new Mark(Sort.PHONE, Hash.of('p', tail)));
  }

  /** The same words and numbers, whatever their order. */
  private static Optional<Mark> address(@Nullable String written) {
    if (written == null) {
      return Optional.empty();
    }
    TreeSet<String> words = new TreeSet<>(Spelling.words(Spelling.fold(written)));
    words.removeAll(PLACES);
    String key = String.join(" ", words);
    return key.length() < SHORTEST_ADDRESS
        ? Optional.empty()
        : Optional.of(new Mark(Sort.ADDRESS, Hash.of('a', key)));
  }
}
