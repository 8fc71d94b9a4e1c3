package org.lintas.recruitment.contracts.model;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hours of work as a text gives them: by day, by week, or both.
 *
 * @param perDay ordinary hours on a day of work
 * @param perWeek ordinary hours in a week
 * @param daysAWeek days of work in a week, 1 to 7; the others are days of rest
 */
public record Hours(
    @Nullable BigDecimal perDay, @Nullable BigDecimal perWeek, @Nullable Integer daysAWeek) {

  /** Hours in a week; nothing when they are given by day and the days are not said. */
  public Optional<BigDecimal> weekly() {
    if (perWeek != null) {
      return Optional.of(perWeek);
    }
    return perDay == null || daysAWeek == null
        ? Optional.empty()
        : Optional.of(perDay.multiply(BigDecimal.valueOf(daysAWeek)));
  }

  /** Whether hours by day and by week, both given, say two different things. */
  public boolean contradict() {
    return perDay != null
        && perWeek != null
        && daysAWeek != null
        && perDay.multiply(BigDecimal.valueOf(daysAWeek)).compareTo(perWeek) != 0;
  }
}
