package org.lintas.recruitment.corridors;

import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * How many workers may be recruited.
 *
 * @param of for each what it is counted
 * @param number of workers
 * @param each calendar period in which the number is given anew; null for all the days on which it
 *     holds
 * @param orders the most orders in that time, or null
 * @param releasedAfter time after which an unused part is free again; null for never
 */
public record Quota(
    String name,
    Of of,
    int number,
    @Nullable Period each,
    @Nullable Integer orders,
    @Nullable Period releasedAfter,
    Fact fact) {

  /** What a quota is counted for. */
  public enum Of {
    CORRIDOR,
    AGENCY,
    EMPLOYER
  }
}
