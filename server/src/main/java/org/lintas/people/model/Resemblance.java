package org.lintas.people.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jspecify.annotations.Nullable;
import org.lintas.people.Person;

/**
 * How much two records look like one person.
 *
 * <p>The same document is nearly enough by itself. Otherwise name, birth date and nationality are
 * weighed; sex and telephone tip the scale. Burmese names are few and shared by many, so a name and
 * a year alone stay near the line.
 *
 * @param score 0 to 1
 * @param because codes of what agrees
 */
public record Resemblance(double score, List<String> because) {

  /** From here on an officer is warned. */
  public static final double WARNING = 0.8;

  private static final double SAME_DOCUMENT = 0.85;
  private static final double LEAST_NAME = 0.84;
  private static final double OF_NAME = 0.5;
  private static final double OF_BIRTH = 0.35;
  private static final double OF_NATIONALITY = 0.15;
  private static final double OF_PHONE = 0.15;
  private static final double OTHER_SEX = -0.15;
  private static final double UNKNOWN_NATIONALITY = 0.5;
  private static final JaroWinklerSimilarity JARO_WINKLER = new JaroWinklerSimilarity();

  public boolean warns() {
    return score >= WARNING;
  }

  public static Resemblance between(Person.Particulars one, Person.Particulars other) {
    List<String> because = new ArrayList<>();
    double name = names(one, other);
    BirthDate.Agreement born = born(one, other);
    boolean sameDocument = sameDocument(one, other);
    if (sameDocument) {
      because.add("document");
    }
    if (name >= LEAST_NAME) {
      because.add("name");
    }
    if (born.weight() >= BirthDate.Agreement.CONFUSED.weight()) {
      because.add("born");
    }
    if (one.nationality() != null && one.nationality().equals(other.nationality())) {
      because.add("nationality");
    }
    boolean samePhone = Marks.samePhone(one.phone(), other.phone());
    if (samePhone) {
      because.add("phone");
    }
    double weighed =
        name < LEAST_NAME
            ? 0
            : name * OF_NAME
                + born.weight() * OF_BIRTH
                + nationality(one, other) * OF_NATIONALITY
                + (samePhone ? OF_PHONE : 0)
                + (otherSex(one, other) ? OTHER_SEX : 0);
    double paper = sameDocument ? SAME_DOCUMENT + (1 - SAME_DOCUMENT) * name : 0;
    return new Resemblance(Math.clamp(Math.max(weighed, paper), 0, 1), List.copyOf(because));
  }

  private static BirthDate.Agreement born(Person.Particulars one, Person.Particulars other) {
    return BirthDate.compare(
        BirthDate.find(one.born()).orElse(null), BirthDate.find(other.born()).orElse(null));
  }

  private static boolean otherSex(Person.Particulars one, Person.Particulars other) {
    return one.sex() != null && other.sex() != null && !one.sex().equals(other.sex());
  }

  private static double nationality(Person.Particulars one, Person.Particulars other) {
    if (one.nationality() == null || other.nationality() == null) {
      return UNKNOWN_NATIONALITY;
    }
    return one.nationality().equals(other.nationality()) ? 1 : 0;
  }

  /** The same number, unless two different countries are named; the kind is often misnamed. */
  private static boolean sameDocument(Person.Particulars one, Person.Particulars other) {
    return one.documents().stream()
        .anyMatch(paper -> other.documents().stream().anyMatch(each -> same(paper, each)));
  }

  private static boolean same(Person.Document one, Person.Document other) {
    String number = Marks.number(one.number());
    boolean otherCountry =
        one.country() != null && other.country() != null && !one.country().equals(other.country());
    return !otherCountry && !number.isEmpty() && number.equals(Marks.number(other.number()));
  }

  /** The best agreement of any reading of one name with any reading of the other. */
  private static double names(Person.Particulars one, Person.Particulars other) {
    return readings(one.name(), one.latinName())
        .flatMapToDouble(mine ->
            readings(other.name(), other.latinName()).mapToDouble(theirs -> alike(mine, theirs)))
        .max()
        .orElse(0);
  }

  private static Stream<List<String>> readings(String name, @Nullable String latinName) {
    return Stream.of(name, latinName == null ? "" : latinName)
        .filter(written -> !written.isEmpty())
        .map(written -> NameKeys.named(Spelling.words(Spelling.fold(written))));
  }

  /** How alike two readings of a name are, 0 to 1. */
  public static double alike(List<String> one, List<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    double letters = letters(one, other);
    String sounds = String.join("", Sounds.of(one));
    boolean sameSound = sounds.equals(String.join("", Sounds.of(other)));
    if (!sameSound) {
      return letters;
    }
    boolean otherScript = letters == 0 && sounds.length() > 2;
    return otherScript ? LEAST_NAME : letters + (1 - letters) / 2;
  }

  private static double letters(List<String> one, List<String> other) {
    double inOrder = JARO_WINKLER.apply(String.join("", one), String.join("", other));
    double reordered = JARO_WINKLER.apply(sorted(one), sorted(other)) - 0.03;
    return Math.max(inOrder, reordered);
  }

  private static String sorted(List<String> words) {
    return String.join("", words.stream().sorted().toList());
  }
}
