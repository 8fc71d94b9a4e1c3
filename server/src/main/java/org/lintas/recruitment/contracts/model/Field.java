package org.lintas.recruitment.contracts.model;

import org.lintas.shared.Word;

/** What two texts are compared by. */
public enum Field {
  WAGE,
  /** Wage for each hour: it falls when the hours grow and the wage does not. */
  HOURLY_WAGE,
  HOURS,
  REST,
  OVERTIME,
  JOB,
  PLACE,
  EMPLOYER,
  HOUSING,
  DEDUCTIONS,
  PASSPORT,
  MONTHS,
  TIED,
  TEXT;

  /** {@code hourly-wage}. */
  public String word() {
    return Word.of(this);
  }
}
