package org.lintas.complaints.wages.model;

import org.lintas.shared.Word;

/** What a line of a claim is about; those of rules have the names that files use. */
public enum Head {
  WAGE,
  MINIMUM_WAGE,
  OVERTIME,
  HOLIDAY_WORK,
  HOLIDAY_OVERTIME,
  PAID_HOLIDAY,
  /** What was taken off the wage as the law allows. */
  DEDUCTION,
  /** What was paid. */
  PAID,
  SEVERANCE,
  UNUSED_LEAVE,
  INTEREST,
  /** Rules that only say how others are reckoned. */
  NORMAL_HOURS,
  MONTH_DAYS;

  public String code() {
    return Word.of(this);
  }
}
