package org.lintas.people.store;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lintas.people.Person;
import org.lintas.people.model.BirthDate;
import org.lintas.people.model.Doubles;
import org.lintas.people.model.Marks;
import org.lintas.people.model.NameKeys;

/**
 * What is known of a person with its search keys.
 *
 * @param born code of {@link BirthDate}, or 0
 * @param lexemes sounds of the names, exact marks and year of birth, sorted
 */
public record Keyed(
    Person.Particulars known,
    @Nullable Long nameKey,
    int born,
    TreeSet<String> lexemes,
    List<Long> marks) {

  public static Keyed of(Person.Particulars known) {
    NameKeys keys = NameKeys.of(known.name(), known.latinName());
    TreeSet<String> lexemes = new TreeSet<>(keys.words());
    lexemes.addAll(keys.exact());
    int born = BirthDate.find(known.born()).map(BirthDate::code).orElse(0);
    if (born != 0) {
      lexemes.add(year(born / 10_000));
    }
    return new Keyed(known, keys.whole(), born, lexemes, Marks.of(known));
  }

  /** The lexemes that are sounds of words. */
  List<String> sounds() {
    String year = year(born / 10_000);
    return lexemes.stream()
        .filter(lexeme -> lexeme.charAt(0) != '=' && !lexeme.equals(year))
        .toList();
  }

  /** What it shares with other records of the same person. */
  public List<Long> shared() {
    return Doubles.keys(nameKey, born, marks);
  }

  /** How a year of birth stands among the sounds. */
  static String year(int year) {
    return "y" + year;
  }

  /** As PostgreSQL reads a tsvector; a lexeme holds no quote. */
  String vector() {
    return lexemes.stream().map(Keyed::quoted).collect(Collectors.joining(" "));
  }

  static String quoted(String lexeme) {
    return "'" + lexeme + "'";
  }

  String marksLiteral() {
    return marks.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }

  /** One field of many, for {@code unnest}. */
  static <T> T[] column(
      List<Keyed> keyed, Function<Keyed, ? extends @Nullable T> field, IntFunction<T[]> array) {
    return keyed.stream().map(field).toArray(array);
  }
}
