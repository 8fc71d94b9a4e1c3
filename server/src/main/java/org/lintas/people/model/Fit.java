package org.lintas.people.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How well names fit the words of one search. Remembers each pair of words: among hundreds of
 * candidates the same few come again and again.
 */
public final class Fit {

  private static final double BEGINNING = 0.95;

  private final List<String> sought;
  private final Map<String, double[]> known = new HashMap<>();

  public Fit(List<String> sought) {
    this.sought = sought;
  }

  /** 0 to 1; the better of both names. */
  public double of(String name, @Nullable String latinName) {
    if (sought.isEmpty()) {
      return 0;
    }
    double written = of(Spelling.words(Spelling.fold(name)));
    return latinName == null
        ? written
        : Math.max(written, of(Spelling.words(Spelling.fold(latinName))));
  }

  /**
   * Each word takes its best partner; words beyond those sought and another order cost a little.
   */
  private double of(List<String> words) {
    double sum = 0;
    for (int at = 0; at < sought.size(); at++) {
      double best = 0;
      for (String word : words) {
        best = Math.max(best, pairs(word)[at]);
      }
      sum += best;
    }
    double beyond = 0.02 * Math.max(0, words.size() - sought.size());
    double order = words.equals(sought) ? 0.05 : 0;
    return Math.max(0, 0.95 * sum / sought.size() - beyond) + order;
  }

  private double[] pairs(String word) {
    return known.computeIfAbsent(
        word, each -> sought.stream().mapToDouble(other -> pair(other, each)).toArray());
  }

  private static double pair(String sought, String word) {
    if (word.equals(sought)) {
      return 1;
    }
    double letters = Resemblance.alike(List.of(sought), List.of(word));
    return word.startsWith(sought) ? Math.max(BEGINNING, letters) : Math.min(BEGINNING, letters);
  }
}
