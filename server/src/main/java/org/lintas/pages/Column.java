package org.lintas.pages;

import org.jspecify.annotations.Nullable;

/**
 * The head of a table's column.
 *
 * @param href sorts the table by this column; null if it cannot
 * @param sorted how the table is sorted by it now: {@code ascending}, {@code descending} or {@code
 *     none}
 */
public record Column(String text, boolean numeric, @Nullable String href, String sorted) {

  public static Column of(String text) {
    return new Column(text, false, null, "none");
  }

  public static Column number(String text) {
    return new Column(text, true, null, "none");
  }

  /** The same column, sortable. */
  public Column sortable(String link, String now) {
    return new Column(text, numeric, link, now);
  }
}
