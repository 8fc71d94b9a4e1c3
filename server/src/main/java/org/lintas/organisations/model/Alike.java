package org.lintas.organisations.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.lintas.people.model.Resemblance;
import org.lintas.people.model.Sounds;

/**
 * How well names fit what somebody sought. Remembers each pair of words: among hundreds of
 * candidates the same few come again and again.
 */
public final class Alike {

  private static final double LEAST = 0.75;
  private static final double BEGINNING = 0.93;
  private static final double OTHER_SCRIPT = 0.92;
  private static final double LEAST_SOUND = 0.85;
  private static final double OF_SOUGHT = 0.85;
  private static final double MOST_INEXACT = 0.98;
  private static final JaroWinklerSimilarity JARO_WINKLER = new JaroWinklerSimilarity();

  private final List<String> sought;
  private final String joined;
  private final Map<String, double[]> known = new HashMap<>();

  /**
   * @param sought words, folded
   */
  public Alike(List<String> sought) {
    this.sought = sought;
    this.joined = NameEntry.joined(sought);
  }

  /** 0 to 1; 1 is the very name. */
  public double of(List<String> words) {
    if (sought.isEmpty() || words.isEmpty()) {
      return 0;
    }
    if (words.equals(sought)) {
      return 1;
    }
    double together = pair(joined, NameEntry.joined(words), false);
    double whole = Math.max(together, Resemblance.alike(sought, words));
    return MOST_INEXACT * Math.max(whole, wordByWord(words));
  }

  /** Words of both sides take their best partners; common ones count less. */
  private double wordByWord(List<String> words) {
    double[] best = new double[sought.size()];
    double theirs = 0;
    double weights = 0;
    for (String word : words) {
      double[] pairs = pairs(word);
      double most = 0;
      for (int at = 0; at < pairs.length; at++) {
        best[at] = Math.max(best[at], pairs[at]);
        most = Math.max(most, pairs[at]);
      }
      theirs += most * OrganisationName.weight(word);
      weights += OrganisationName.weight(word);
    }
    return OF_SOUGHT * ours(best) + (1 - OF_SOUGHT) * theirs / weights;
  }

  private double ours(double[] best) {
    double sum = 0;
    double weights = 0;
    for (int at = 0; at < best.length; at++) {
      double weight = OrganisationName.weight(sought.get(at));
      sum += best[at] * weight;
      weights += weight;
    }
    return sum / weights;
  }

  private double[] pairs(String word) {
    return known.computeIfAbsent(
        word,
        each -> {
          double[] pairs = new double[sought.size()];
          for (int at = 0; at < pairs.length; at++) {
            pairs[at] = pair(sought.get(at), each, at == pairs.length - 1);
          }
          return pairs;
        });
  }

  /**
   * How alike two words are.
   *
   * @param beginning whether the first may be only the beginning of the second
   */
  public static double pair(String sought, String word, boolean beginning) {
    if (word.equals(sought)) {
      return 1;
    }
    double letters = JARO_WINKLER.apply(sought, word);
    double alike = letters == 0 ? otherScript(sought, word) : sameScript(letters, sought, word);
    if (beginning && sought.length() > 1 && word.startsWith(sought)) {
      alike = Math.max(alike, BEGINNING);
    }
    return alike < LEAST ? 0 : Math.min(alike, MOST_INEXACT);
  }

  private static double sameScript(double letters, String sought, String word) {
    return Sounds.of(sought).equals(Sounds.of(word)) ? letters + (1 - letters) / 2 : letters;
  }

  private static double otherScript(String sought, String word) {
    String mine = Sounds.of(sought);
    String theirs = Sounds.of(word);
    if (mine.equals(theirs)) {
      return mine.length() > 1 ? OTHER_SCRIPT : LEAST;
    }
    double sounds = JARO_WINKLER.apply(mine, theirs);
    return sounds < LEAST_SOUND ? 0 : sounds * OTHER_SCRIPT;
  }
}
