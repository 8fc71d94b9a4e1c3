package org.lintas.casework.rounds;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many people are at a stage in just the same way.
 *
 * @param facts what the cases have in common: field → answer
 * @param feesDue minor units, of all of them together
 * @param feesPaid the same
 * @param days of those completed: days it took → people
 */
record Tally(
    String stage,
    int office,
    Map<String, String> facts,
    String progress,
    @Nullable String outcome,
    @Nullable LocalDate due,
    @Nullable LocalDate closes,
    long people,
    long feesDue,
    long feesPaid,
    Histogram days) {

  /** People who completed a stage, by week. */
  record Weeks(String stage, int office, Map<String, String> facts, Histogram weeks) {}

  /** Whole numbers, and how many people each applies to. */
  record Histogram(int[] at, int[] people) {
    static final Histogram NONE = new Histogram(new int[0], new int[0]);
  }

  boolean isCompleted() {
    return progress.equals("completed");
  }

  boolean isRefused() {
    return progress.equals("refused") || progress.equals("lapsed");
  }

  boolean isWaiting() {
    return progress.equals("open") || progress.equals("awaiting-approval");
  }

  /** Past the last day on which it could be done. */
  boolean isMissed(LocalDate today) {
    return isWaiting() && closes != null && closes.isBefore(today);
  }

  /** Past its due day while it can still be done. */
  boolean isLate(LocalDate today) {
    return isWaiting() && due != null && due.isBefore(today) && !isMissed(today);
  }
}
