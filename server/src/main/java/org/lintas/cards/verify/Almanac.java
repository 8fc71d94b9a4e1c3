package org.lintas.cards.verify;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.lintas.pages.Page;

/**
 * How days are written in the reader's language, as patterns for the page's script: many phones do
 * not know the months of Burmese, Khmer and Lao.
 */
final class Almanac {

  private static final int YEAR = 2001;
  private static final int DAY = 19; // neither a month nor an hour nor a minute nor in a year
  private static final int MONTHS = 12;

  private Almanac() {}

  /**
   * {@code day.7} → {@code {day} July {year}}, {@code month.7}, {@code moment.7} and {@code year};
   * and {@code era}, by how many years the reader's calendar is ahead.
   */
  static Map<String, String> patterns(Page page, ZoneId zone) {
    Map<String, String> patterns = new TreeMap<>();
    String year = page.date(Integer.toString(YEAR));
    String digits = year.replaceAll("[^0-9]", "");
    patterns.put("year", year.replace(digits, "{year}"));
    patterns.put("era", Integer.toString(Integer.parseInt(digits) - YEAR));
    for (int month = 1; month <= MONTHS; month++) {
      LocalDate day = LocalDate.of(YEAR, month, DAY);
      LocalDateTime moment = day.atTime(22, 46);
      patterns.put("month." + month, open(page.date(day.toString().substring(0, 7)), digits));
      patterns.put("day." + month, open(page.date(day), digits));
      patterns.put("moment." + month, open(page.time(moment.atZone(zone).toInstant()), digits));
    }
    return patterns;
  }

  private static String open(String written, String year) {
    return written
        .replace(year, "{year}")
        .replace(Integer.toString(DAY), "{day}")
        .replace("22", "{hour}")
        .replace("46", "{minute}");
  }
}
