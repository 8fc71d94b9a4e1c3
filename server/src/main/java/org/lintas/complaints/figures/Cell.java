package org.lintas.complaints.figures;

import org.jspecify.annotations.Nullable;

/**
 * One figure.
 *
 * @param value of what is counted by; empty for the total
 * @param people null where they are too few to be shown
 */
public record Cell(Measure measure, String value, @Nullable Integer people) {

  /** Stands for the sum of all values. */
  public static final String TOTAL = "";
}
