package org.lintas.procedure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date of which perhaps only the year or the month is known, as with many birth dates: {@code
 * 1985}, {@code 1985-07} or {@code 1985-07-03}.
 *
 * @param month 0 when unknown
 * @param day 0 when unknown
 */
public record PartialDate(int year, int month, int day) {
  private static final Pattern SHAPE = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");

  /** Throws {@link IllegalArgumentException} when the calendar has no such day. */
  public PartialDate {
    try {
      LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
    } catch (DateTimeException impossible) {
      throw new IllegalArgumentException("no such day", impossible);
    }
  }

  /**
   * Reads any of the three shapes; empty on another shape, {@link IllegalArgumentException} on an
   * impossible day.
   */
  public static Optional<PartialDate> find(String text) {
    Matcher shape = SHAPE.matcher(text);
    if (!shape.matches()) {
      return Optional.empty();
    }
    if (isZero(shape.group(2)) || isZero(shape.group(3))) {
      throw new IllegalArgumentException("months and days count from 1");
    }
    return Optional.of(
        new PartialDate(
            Integer.parseInt(shape.group(1)), number(shape.group(2)), number(shape.group(3))));
  }

  public boolean isWhole() {
    return day > 0;
  }

  /** The first day it can mean. */
  public LocalDate first() {
    return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
  }

  /** The last day it can mean. */
  public LocalDate last() {
    if (isWhole()) {
      return first();
    }
    LocalDate month = LocalDate.of(year, this.month > 0 ? this.month : 12, 1);
    return month.withDayOfMonth(month.lengthOfMonth());
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(10).append(1_0000 + year).deleteCharAt(0);
    if (month > 0) {
      text.append(month < 10 ? "-0" : "-").append(month);
    }
    if (day > 0) {
      text.append(day < 10 ? "-0" : "-").append(day);
    }
    return text.toString();
  }

  private static boolean isZero(@Nullable String digits) {
    return digits != null && Integer.parseInt(digits) == 0;
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
