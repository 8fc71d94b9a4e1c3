package org.lintas.recruitment.corridors;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rates of exchange of one source.
 *
 * @param source who set them, as people cite it
 * @param rows by day, none on the same day as another
 */
public record RateTable(String source, List<Row> rows) {

  /**
   * Rates that held for some days.
   *
   * @param until last day
   * @param base currency of which one unit is worth so many of others
   * @param rates currency → units of it for one of the base
   */
  public record Row(LocalDate from, LocalDate until, String base, Map<String, BigDecimal> rates) {}

  /** The rates that held on a day. */
  public Optional<Row> on(LocalDate day) {
    int low = 0;
    int high = rows.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Row row = rows.get(middle);
      if (day.isBefore(row.from())) {
        high = middle - 1;
      } else if (day.isAfter(row.until())) {
        low = middle + 1;
      } else {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }
}
