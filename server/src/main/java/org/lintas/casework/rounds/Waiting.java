package org.lintas.casework.rounds;

import java.util.SortedMap;

/**
 * Days from the opening of a stage to its completion: from the end of the stage before it.
 *
 * @param days days → people
 */
public record Waiting(String stage, SortedMap<Integer, Long> days) {

  public long people() {
    return days.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * The smallest number of days within which this share of the people were done.
   *
   * @param share above 0, at most 1; 0.5 is the median
   */
  public int quantile(double share) {
    long wanted = (long) Math.ceil(share * people());
    long seen = 0;
    for (var each : days.entrySet()) {
      seen += each.getValue();
      if (seen >= wanted) {
        return each.getKey();
      }
    }
    throw new IllegalStateException("nobody has completed " + stage);
  }
}
