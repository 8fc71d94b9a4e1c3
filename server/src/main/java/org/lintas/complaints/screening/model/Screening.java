package org.lintas.complaints.screening.model;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The signs that were found in one person.
 *
 * @param child whether she is a child, or may be one: who may be a child is taken for one
 * @param found codes of indicators; those that are not asked of her count for nothing
 */
public record Screening(boolean child, Set<String> found) {

  public Screening {
    found = Set.copyOf(found);
  }

  /** What was found in each dimension. */
  public Map<Dimension, Tally> tallies(Indicators indicators) {
    Map<Dimension, Tally> tallies = new EnumMap<>(Dimension.class);
    for (Dimension dimension : Dimension.values()) {
      tallies.put(dimension, tally(indicators.of(dimension, child)));
    }
    return tallies;
  }

  private Tally tally(Collection<Indicator> asked) {
    Tally tally = Tally.NONE;
    for (Indicator each : asked) {
      Strength strength = each.strength(child);
      if (strength != null && found.contains(each.code())) {
        tally = tally.plus(strength);
      }
    }
    return tally;
  }

  /** The class that the dimensions make. Of a child the means are not asked. */
  public Finding finding(Indicators indicators) {
    Map<Dimension, Tally> tallies = tallies(indicators);
    boolean deception = positive(tallies, Dimension.DECEPTION);
    boolean recruitment = positive(tallies, Dimension.COERCIVE_RECRUITMENT);
    boolean exploitation = positive(tallies, Dimension.EXPLOITATION);
    boolean coercion = positive(tallies, Dimension.COERCION);
    boolean any = tallies.values().stream().anyMatch(Tally::isPositive);
    if (!exploitation) {
      return any ? Finding.LOOK_FURTHER : Finding.NOT_EXPLOITED;
    }
    if (child || (coercion && (deception || recruitment))) {
      return Finding.TRAFFICKED_FOR_LABOUR;
    }
    if (coercion || recruitment) {
      return Finding.LOOK_FURTHER;
    }
    return deception ? Finding.DECEIVED_AND_EXPLOITED : Finding.EXPLOITED;
  }

  private static boolean positive(Map<Dimension, Tally> tallies, Dimension dimension) {
    return tallies.getOrDefault(dimension, Tally.NONE).isPositive();
  }

  /** Codes of HTCDS 2.0 for the methods of control that the signs speak of. */
  public List<String> methodsOfControl(Indicators indicators) {
    Set<String> codes = new TreeSet<>();
    for (Indicator each : indicators.all()) {
      if (each.control() != null && each.strength(child) != null && found.contains(each.code())) {
        codes.add(each.control());
      }
    }
    return List.copyOf(codes);
  }
}
