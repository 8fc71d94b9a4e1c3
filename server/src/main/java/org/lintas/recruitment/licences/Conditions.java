package org.lintas.recruitment.licences;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a licence is limited to. An empty list limits nothing.
 *
 * @param origins countries from which workers come, ISO 3166-1 alpha-2, in order
 * @param destinations countries to which they go
 * @param occupations beginnings of ISCO-08 codes: {@code 9}, {@code 5152}
 */
public record Conditions(
    List<String> origins, List<String> destinations, List<String> occupations) {

  public static final Conditions NONE = new Conditions(List.of(), List.of(), List.of());

  public Conditions {
    origins = List.copyOf(origins);
    destinations = List.copyOf(destinations);
    occupations = List.copyOf(occupations);
  }

  /**
   * Whether it covers work in a corridor.
   *
   * @param occupation ISCO-08 code, or null for any work at all
   */
  public boolean covers(String origin, String destination, @Nullable String occupation) {
    return (origins.isEmpty() || origins.contains(origin))
        && (destinations.isEmpty() || destinations.contains(destination))
        && (occupation == null
            || occupations.isEmpty()
            || occupations.stream().anyMatch(occupation::startsWith));
  }

  /** Whether something is covered by both. */
  public boolean meets(Conditions other) {
    return meet(origins, other.origins) && meet(destinations, other.destinations);
  }

  private static boolean meet(List<String> one, List<String> other) {
    Set<String> common = new TreeSet<>(one);
    common.retainAll(other);
    return one.isEmpty() || other.isEmpty() || !common.isEmpty();
  }
}
