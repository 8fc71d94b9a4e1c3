package org.lintas.recruitment.corridors;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When, for whom and by which law something holds.
 *
 * @param from first day for which it is vouched
 * @param until last day, or null while it holds
 * @param occupations beginnings of ISCO-08 codes for which it holds; empty for all
 * @param except beginnings of ISCO-08 codes for which it does not
 */
public record Fact(
    LocalDate from,
    @Nullable LocalDate until,
    Source source,
    List<String> occupations,
    List<String> except) {

  public boolean holds(LocalDate on) {
    return !on.isBefore(from) && (until == null || !on.isAfter(until));
  }

  /**
   * Whether it holds for an occupation.
   *
   * @param isco code of ISCO-08; null when it is not known: then only what holds for all does
   */
  public boolean covers(@Nullable String isco) {
    return isco == null
        ? occupations.isEmpty() && except.isEmpty()
        : isIn(occupations, isco, true) && !isIn(except, isco, false);
  }

  /** Whether both hold on some day for some occupation. */
  public boolean meets(Fact other) {
    return (until == null || !other.from.isAfter(until))
        && (other.until == null || !from.isAfter(other.until))
        && sharesOccupations(other);
  }

  private boolean sharesOccupations(Fact other) {
    return occupations.isEmpty()
        || other.occupations.isEmpty()
        || occupations.stream()
            .anyMatch(one ->
                other.occupations.stream()
                    .anyMatch(two -> one.startsWith(two) || two.startsWith(one)));
  }

  static boolean isIn(List<String> beginnings, String isco, boolean whenEmpty) {
    return beginnings.isEmpty() ? whenEmpty : beginnings.stream().anyMatch(isco::startsWith);
  }
}
