package org.lintas.people.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a search mean: names in any script, a year or date of birth, numbers.
 *
 * @param names words of names, folded
 * @param born date or year of birth, or null
 * @param marks of document numbers or telephones that the words may be
 */
public record Sought(List<String> names, @Nullable BirthDate born, List<Long> marks) {

  private static final int EARLIEST = 1900;
  private static final int LATEST = 2100;
  private static final Pattern DATE =
      Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})"); // day first, as the region writes it

  /** Reads what somebody typed. */
  public static Sought read(String words) {
    List<String> names = new ArrayList<>();
    StringBuilder numbers = new StringBuilder();
    BirthDate born = null;
    for (String word : words.strip().split("[\\s,;]+", Spelling.MOST_WORDS)) {
      String digits = asciiDigits(word);
      Optional<BirthDate> date = date(digits);
      if (date.isPresent() && born == null) {
        born = date.get();
      } else if (digits.chars().anyMatch(Character::isDigit)) {
        numbers.append(digits);
      } else {
        names.addAll(Spelling.words(Spelling.fold(word)));
      }
    }
    return withPrefix(names, born, numbers.toString());
  }

  /** Letters before a number belong to it or to the name: {@code MB 123456}. Both are tried. */
  private static Sought withPrefix(List<String> names, @Nullable BirthDate born, String numbers) {
    if (numbers.isEmpty()) {
      return new Sought(List.copyOf(names), born, List.of());
    }
    Set<Long> marks = new LinkedHashSet<>(Marks.sought(numbers));
    if (!names.isEmpty()) {
      marks.addAll(Marks.sought(String.join("", names) + numbers));
      marks.addAll(Marks.sought(names.getLast() + numbers));
    }
    return new Sought(List.copyOf(names), born, List.copyOf(marks));
  }

  public boolean isEmpty() {
    return names.isEmpty() && born == null && marks.isEmpty();
  }

  /** Key of the names as one whole name, or null without any. */
  public @Nullable Long whole() {
    return keys().whole();
  }

  /** Mark of the names as one whole name spelled so. */
  public String exact() {
    return keys().exact().iterator().next();
  }

  private NameKeys keys() {
    return NameKeys.of(String.join(" ", names), null);
  }

  public List<String> sounds() {
    return Sounds.of(names).stream().distinct().toList();
  }

  private static Optional<BirthDate> date(String digits) {
    Matcher local = DATE.matcher(digits);
    String written =
        local.matches()
            ? "%s-%2s-%2s"
                .formatted(local.group(3), local.group(2), local.group(1))
                .replace(' ', '0')
            : digits;
    return BirthDate.find(written).map(Sought::ours).filter(Sought::isLikely);
  }

  /** A year of the Buddhist era is meant as such: nobody was born in 2528. */
  private static BirthDate ours(BirthDate date) {
    return date.year() > LATEST + 200
        ? new BirthDate(date.year() - BirthDate.BUDDHIST, date.month(), date.day())
        : date;
  }

  private static boolean isLikely(BirthDate date) {
    return date.year() >= EARLIEST && date.year() <= LATEST;
  }

  private static String asciiDigits(String word) {
    StringBuilder digits = new StringBuilder(word.length());
    word.codePoints()
        .map(point -> Character.isDigit(point) ? '0' + Character.digit(point, 10) : point)
        .forEach(digits::appendCodePoint);
    return digits.toString();
  }
}
