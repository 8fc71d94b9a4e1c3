package org.lintas.casework.imports.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Reason;

/**
 * One reason why a row is not taken. Its value may be personal.
 *
 * @param column as the file names it, or null when it is about the row as a whole
 * @param value what stands there, or null
 */
public record Rejection(int row, @Nullable String column, @Nullable String value, Reason reason) {

  private static final int LONGEST_VALUE = 200;

  /** For a reason about a field, fee or part of an action. */
  public static Rejection of(Heading heading, int row, List<String> cells, Reason reason) {
    return of(heading, row, cells, heading.columnOf(reason.field()), reason);
  }

  static Rejection of(Heading heading, int row, List<String> cells, int column, Reason reason) {
    boolean known = column >= 0 && column < heading.names().size() && column < cells.size();
    return new Rejection(
        row,
        known ? heading.names().get(column) : null,
        known ? shortened(cells.get(column)) : null,
        reason);
  }

  private static String shortened(String value) {
    return value.length() <= LONGEST_VALUE
        ? value
        : value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE / 2)) + "…";
  }
}
