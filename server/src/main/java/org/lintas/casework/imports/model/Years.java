package org.lintas.casework.imports.model;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as people write them in tables: {@code 2004-07-31}, or the day first, {@code 31/07/2004};
 * in the digits of any script; in the years of either calendar.
 */
final class Years {

  /**
   * Years from the Buddha's passing, as Thailand, Laos and Cambodia count them, are ahead by so
   * many.
   */
  static final int BUDDHIST_ERA = 543;

  private static final int EARLIEST = 1880;
  private static final int FARTHEST = 100;
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

  private Years() {}

  /** The same date with the year first and Western digits; any other text as it was. */
  static String yearFirst(String text) {
    String digits = western(text.strip());
    if (digits.length() < 8
        || (Character.isDigit(digits.charAt(1)) && Character.isDigit(digits.charAt(2)))) {
      return digits; // begins with a year
    }
    Matcher parts = DAY_FIRST.matcher(digits);
    return parts.matches()
        ? "%s-%2s-%2s".formatted(parts.group(3), parts.group(2), parts.group(1)).replace(' ', '0')
        : digits;
  }

  private static String western(String text) {
    for (int at = 0; at < text.length(); at++) {
      char each = text.charAt(at);
      if (each > '9' && Character.isDigit(each)) {
        return text.codePoints()
            .map(digit -> Character.isDigit(digit) ? '0' + Character.digit(digit, 10) : digit)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
      }
    }
    return text;
  }

  /**
   * Whether a date, year first, lies too far ahead as it stands, and would not as a Buddhist year.
   */
  static boolean looksBuddhist(String date, LocalDate today) {
    int year = year(date);
    int western = year - BUDDHIST_ERA;
    return year > today.getYear() + FARTHEST
        && western >= EARLIEST
        && western <= today.getYear() + FARTHEST;
  }

  static String western(String date, int years) {
    return year(date) - years + date.substring(4);
  }

  private static int year(String date) {
    if (date.length() < 4 || (date.length() > 4 && date.charAt(4) != '-')) {
      return 0;
    }
    int year = 0;
    for (int at = 0; at < 4; at++) {
      int digit = Character.digit(date.charAt(at), 10);
      if (digit < 0) {
        return 0;
      }
      year = year * 10 + digit;
    }
    return year;
  }
}
