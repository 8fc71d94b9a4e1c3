package org.lintas.recruitment.reviews;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What the public reads of an agency's reviews: means of whole fives, the oldest first. A sixth
 * review alone would tell by how much it moved the mean what its writer said.
 *
 * @param counted how many are counted: 5, 10, 15 …
 */
public record Rating(long counted, long fees, long contract, long job) {

  /** How many are shown together, and the fewest that are shown. */
  public static final int TOGETHER = 5;

  /** How many of so many are counted. */
  static long counted(long reviews) {
    return reviews - reviews % TOGETHER;
  }

  /** Means with one decimal. */
  public BigDecimal meanFees() {
    return mean(fees);
  }

  public BigDecimal meanContract() {
    return mean(contract);
  }

  public BigDecimal meanJob() {
    return mean(job);
  }

  private BigDecimal mean(long sum) {
    return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(counted), 1, RoundingMode.HALF_UP);
  }
}
