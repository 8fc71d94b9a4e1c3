package org.lintas.complaints.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Three months of a year.
 *
 * @param number from 1 to 4
 */
public record Quarter(int year, int number) {

  private static final int MONTHS = 3;

  public static Quarter of(LocalDate day) {
    return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
  }

  /** Those that are over on a day, the newest last. */
  public static List<Quarter> over(LocalDate today, int most) {
    List<Quarter> quarters = new ArrayList<>();
    for (int back = most; back > 0; back--) {
      quarters.add(of(of(today).first().minusMonths((long) back * MONTHS)));
    }
    return quarters;
  }

  public LocalDate first() {
    return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
  }

  public LocalDate last() {
    return YearMonth.from(first()).plusMonths(MONTHS - 1L).atEndOfMonth();
  }

  /** As it is stored and stands in a file: {@code 2026-Q3}. */
  public String word() {
    return year + "-Q" + number;
  }
}
