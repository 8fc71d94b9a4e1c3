package org.lintas.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Makes of a name what somebody may type who heard it, or mistypes it. */
final class Misspelling {

  /** How romanisations of the region differ from one another; each way may be met. */
  private static final String[][] SPELLINGS = {
    {"ph", "p"}, {"th", "t"}, {"kh", "k"}, {"ch", "j"}, {"ae", "e"}, {"aw", "or"}, {"oo", "u"},
    {"ai", "ay"}, {"ei", "ey"}, {"y", "i"}, {"ou", "u"}, {"ee", "i"}, {"v", "w"}, {"z", "s"},
    {"g", "k"}, {"d", "t"}, {"b", "p"}, {"tt", "t"}, {"ng", "n"}
  };

  private static final String FORM =
      "(?i)\\s*(co\\.,? ?ltd\\.?|company limited|\\bltd\\b\\.?|\\bplc\\b|\\binc\\b\\.?)\\s*$";

  private final Random random;

  Misspelling(long seed) {
    random = new Random(seed);
  }

  /** One mistake, sometimes two; never the name itself. */
  String of(String name) {
    String typed = named(name);
    String wrong = once(typed);
    if (random.nextInt(5) == 0) {
      wrong = once(wrong);
    }
    return wrong.equals(typed) ? slip(typed) : wrong;
  }

  /** A name without what only says the form of a company. */
  private static String named(String name) {
    return name.replaceAll(FORM, "").replaceAll("^บริษัท | จำกัด$", "").strip();
  }

  /** What two names have in common that nobody can tell apart once the form is left out. */
  static String bare(String name) {
    return named(name).toLowerCase(Locale.ROOT);
  }

  private String once(String typed) {
    return switch (random.nextInt(10)) {
      case 0 -> reordered(typed);
      case 1 -> typed.contains(" ") ? typed.replaceFirst(" ", "") : slip(typed);
      case 2 -> typed.toLowerCase(Locale.ROOT).equals(typed) ? slip(typed) : romanised(typed);
      case 3, 4 -> romanised(typed);
      default -> slip(typed);
    };
  }

  private String reordered(String typed) {
    List<String> words = new ArrayList<>(List.of(typed.split(" ")));
    Collections.rotate(words, 1);
    return String.join(" ", words);
  }

  /** Another spelling of the same sound. */
  private String romanised(String typed) {
    String small = typed.toLowerCase(Locale.ROOT);
    int from = random.nextInt(SPELLINGS.length);
    for (int at = 0; at < SPELLINGS.length; at++) {
      String[] pair = SPELLINGS[(from + at) % SPELLINGS.length];
      if (small.contains(pair[0])) {
        return small.replaceFirst(pair[0], pair[1]);
      }
    }
    return slip(typed);
  }

  /** A letter left out, doubled, exchanged with its neighbour, or another in its place. */
  private String slip(String typed) {
    int[] letters =
        java.util.stream.IntStream.range(0, typed.length() - 1)
            .filter(at -> Character.isLetter(typed.charAt(at)))
            .toArray();
    if (letters.length == 0) {
      return typed + typed;
    }
    int at = letters[random.nextInt(letters.length)];
    char letter = typed.charAt(at);
    String before = typed.substring(0, at);
    String behind = typed.substring(at + 1);
    return switch (random.nextInt(4)) {
      case 0 -> before + behind;
      case 1 -> before + letter + letter + behind;
      case 2 -> before + behind.charAt(0) + letter + behind.substring(1);
      default -> before + neighbour(letter) + behind;
    };
  }

  private char neighbour(char letter) {
    if (letter < 0x80) {
      return (char) ('a' + random.nextInt(26));
    }
    char other = (char) (letter + (random.nextBoolean() ? 1 : -1));
    return Character.isLetter(other) ? other : letter;
  }
}
