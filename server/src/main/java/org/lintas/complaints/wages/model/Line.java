package org.lintas.complaints.wages.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Money;

/**
 * One line of a claim.
 *
 * @param from first day it is about
 * @param quantity hours, days or months, or null
 * @param rate for one of them before the multiple, or null
 * @param times multiple, or per cent a year for interest; null where there is none
 * @param amount what it comes to; payments and deductions count against the claim
 * @param source where the law says so; null for what was agreed or paid
 */
public record Line(
    Head head,
    LocalDate from,
    LocalDate until,
    @Nullable BigDecimal quantity,
    @Nullable BigDecimal rate,
    @Nullable BigDecimal times,
    Money amount,
    WageRule.@Nullable Source source) {

  /** Whether it lessens what is owed. */
  public boolean isCredit() {
    return head == Head.PAID || head == Head.DEDUCTION;
  }
}
