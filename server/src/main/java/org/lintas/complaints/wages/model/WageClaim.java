package org.lintas.complaints.wages.model;

import java.util.List;
import java.util.Set;
import org.lintas.procedure.Money;

/**
 * What is owed.
 *
 * @param stretches lines of each period of pay, in their order, interest last
 * @param ending lines of the end of the work
 * @param principal all that was not paid, without interest
 * @param unknown heads that were asked for, but of which the law at hand says nothing for this work
 */
public record WageClaim(
    List<OfStretch> stretches,
    List<Line> ending,
    Money principal,
    Money interest,
    Set<Head> unknown) {

  /**
   * One period of pay.
   *
   * @param earned before payments
   * @param owed what is left of it; never below zero
   * @param overpaid what was paid beyond it
   */
  public record OfStretch(
      Stretch stretch, List<Line> lines, Money earned, Money owed, Money overpaid) {}

  public Money total() {
    return principal.plus(interest);
  }
}
