package org.lintas.complaints.wages.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.lintas.procedure.Money;

/**
 * One period of pay.
 *
 * @param due day on which it was to be paid
 * @param work what was worked in it
 * @param deducted what was taken off as the law allows, in all
 * @param paid what was paid for it, and when
 */
public record Stretch(
    LocalDate from, LocalDate until, LocalDate due, Work work, Money deducted, List<Paid> paid) {

  /**
   * Work of a period, besides that of a monthly wage.
   *
   * @param units days or hours worked, as the wage is agreed; of a monthly wage the days of the
   *     calendar of a month that was not whole, otherwise 0
   * @param overtime hours beyond the normal ones on working days
   * @param holiday hours within the normal ones on days of rest and holidays
   * @param holidayOvertime hours beyond the normal ones on those days
   * @param holidaysOff public holidays on which nobody worked
   */
  public record Work(
      BigDecimal units,
      BigDecimal overtime,
      BigDecimal holiday,
      BigDecimal holidayOvertime,
      BigDecimal holidaysOff) {}

  /** Money that came. */
  public record Paid(LocalDate on, Money amount) {}
}
