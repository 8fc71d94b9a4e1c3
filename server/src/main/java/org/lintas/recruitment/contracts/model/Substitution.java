package org.lintas.recruitment.contracts.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A contract in which a later text takes back what an earlier one promised. Every text is held
 * against every one before it: what was raised and then lowered to its first height was still taken
 * back.
 */
public final class Substitution {

  private Substitution() {}

  /**
   * A promise taken back.
   *
   * @param from text that promised it
   * @param to text that no longer does
   */
  public record Flag(Version.Kind from, Version.Kind to, Line line) {}

  /** One text held against an earlier one. */
  public record Pair(Version from, Version to, List<Line> lines) {}

  /** Every pair, earlier texts first. */
  public static List<Pair> pairs(List<Version> texts, Exchange exchange) {
    List<Version> ordered = texts.stream().sorted(Comparator.comparing(Version::kind)).toList();
    List<Pair> pairs = new ArrayList<>();
    for (int later = 1; later < ordered.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        Version from = ordered.get(earlier);
        Version to = ordered.get(later);
        pairs.add(
            new Pair(from, to, Comparison.of(from.terms(), to.terms(), exchange, to.agreedOn())));
      }
    }
    return pairs;
  }

  /** Every promise that was taken back; none when the contract stands as promised. */
  public static List<Flag> flags(List<Version> texts, Exchange exchange) {
    return pairs(texts, exchange).stream()
        .flatMap(pair ->
            pair.lines().stream()
                .filter(line -> line.change().substitutes())
                .map(line -> new Flag(pair.from().kind(), pair.to().kind(), line)))
        .toList();
  }
}
