package org.lintas.recruitment.figures.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * SDG indicator 10.7.1, recruitment cost borne by an employee as a proportion of monthly income
 * earned in the country of destination (metadata of 18 May 2022): cost of each worker in months of
 * her first wage, over all workers.
 *
 * @param workers who are counted
 * @param mean months
 * @param median months
 * @param fourthQuintile months that four workers of five do not pay more than
 */
public record CostIndicator(
    int workers, BigDecimal mean, BigDecimal median, BigDecimal fourthQuintile) {

  private static final int DECIMALS = 2;

  /**
   * Of the months of each worker, those who paid nothing included.
   *
   * @throws IllegalArgumentException without a worker
   */
  public static CostIndicator of(List<BigDecimal> months) {
    if (months.isEmpty()) {
      throw new IllegalArgumentException("an indicator of nobody");
    }
    List<BigDecimal> sorted = months.stream().sorted().toList();
    int count = sorted.size();
    BigDecimal sum = sorted.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal middle = sorted.get((count - 1) / 2).add(sorted.get(count / 2));
    return new CostIndicator(
        count,
        sum.divide(BigDecimal.valueOf(count), DECIMALS, RoundingMode.HALF_UP),
        middle.divide(BigDecimal.TWO, DECIMALS, RoundingMode.HALF_UP),
        sorted.get((count * 4 + 4) / 5 - 1).setScale(DECIMALS, RoundingMode.HALF_UP));
  }

  /** As the Lao pilot of 2017 counted: those who paid nothing left out. */
  public static CostIndicator ofThoseWhoPaid(List<BigDecimal> months) {
    return of(months.stream().filter(each -> each.signum() > 0).toList());
  }
}
