package org.lintas.backup;

import java.util.List;
import java.util.Map;

/**
 * How a backup is laid out: a zip with, in this order, {@code beginning.json}, {@code
 * tables/<schema>.<table>} as PostgreSQL's COPY writes text, {@code files/<path>} of the data
 * folder, {@code end.json}.
 */
final class Contents {

  static final String BEGINNING = "beginning.json";
  static final String TABLES = "tables/";
  static final String FILES = "files/";
  static final String END = "end.json";

  private Contents() {}

  /**
   * First part.
   *
   * @param at when it was made
   * @param migrations what made the tables, a schema each
   * @param tables in an order in which they can be filled
   */
  record Beginning(String at, Map<String, List<String>> migrations, List<Table> tables) {}

  /** A table and the columns that are kept. */
  record Table(String name, List<String> columns) {

    String columnList() {
      return "(" + String.join(", ", columns) + ")";
    }
  }

  /**
   * Last part.
   *
   * @param rows kept, a table each
   * @param sequences last value of each that was used
   */
  record End(Map<String, Long> rows, Map<String, Long> sequences) {}
}
