package org.lintas.casework.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows for one statement: themselves when few, as arrays when more, as COPY when many. */
final class Columns {

  private static final Map<String, Integer> CODES =
      Map.of(
          "int2", Types.SMALLINT,
          "int4", Types.INTEGER,
          "int8", Types.BIGINT,
          "text", Types.VARCHAR,
          "date", Types.DATE,
          "timestamptz", Types.TIMESTAMP_WITH_TIMEZONE);

  private final boolean apart;
  private final List<String> types;
  private final List<@Nullable Object[]> rows = new ArrayList<>();

  /**
   * @param apart whether the rows stand in the statement one by one
   */
  Columns(boolean apart, String... types) {
    this.apart = apart;
    this.types = List.of(types);
  }

  void add(@Nullable Object... row) {
    if (row.length != types.size()) {
      throw new IllegalArgumentException("a row of " + row.length + " for " + types);
    }
    rows.add(row);
  }

  int size() {
    return rows.size();
  }

  /**
   * The rows as a table, with a place for each value. Of a statement with rows apart PostgreSQL
   * keeps the plan; one with arrays it plans at each call, unless told otherwise.
   */
  String source() {
    if (!apart) {
      return types.stream()
          .map(type -> "?::" + type + "[]")
          .collect(Collectors.joining(", ", "unnest(", ")"));
    }
    String typed = types.stream().map(type -> "?::" + type).collect(Collectors.joining(", "));
    return rows.isEmpty()
        ? "(select " + typed.replace("?", "null") + " limit 0)"
        : rows.stream()
            .map(row -> "(" + typed + ")")
            .collect(Collectors.joining(", ", "(values ", ")"));
  }

  /** Binds what {@link #source} has places for; returns the next free place. */
  int bind(PreparedStatement statement, int from) throws SQLException {
    return apart ? bindValues(statement, from) : bindArrays(statement, from);
  }

  private int bindValues(PreparedStatement statement, int from) throws SQLException {
    int place = from;
    for (@Nullable Object[] row : rows) {
      for (int column = 0; column < row.length; column++) {
        Object value = row[column];
        if (value == null) {
          statement.setNull(place++, CODES.getOrDefault(types.get(column), Types.OTHER));
        } else {
          statement.setObject(place++, value);
        }
      }
    }
    return place;
  }

  private int bindArrays(PreparedStatement statement, int from) throws SQLException {
    for (int column = 0; column < types.size(); column++) {
      @Nullable Object[] values = new @Nullable Object[rows.size()];
      for (int row = 0; row < values.length; row++) {
        values[row] = rows.get(row)[column];
      }
      statement.setArray(
          from + column, statement.getConnection().createArrayOf(types.get(column), values));
    }
    return from + types.size();
  }

  /**
   * Sends all rows by COPY.
   *
   * @param into table with its columns
   */
  void copy(java.sql.Connection connection, String into) throws SQLException {
    StringBuilder text = new StringBuilder(rows.size() * 96);
    for (@Nullable Object[] row : rows) {
      for (int column = 0; column < row.length; column++) {
        text.append(column == 0 ? "" : "\t");
        write(row[column], text);
      }
      text.append('\n');
    }
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy " + into + " from stdin", new java.io.StringReader(text.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(@Nullable Object value, StringBuilder text) {
    if (value == null) {
      text.append("\\N");
      return;
    }
    String plain = value.toString();
    for (int at = 0; at < plain.length(); at++) {
      char each = plain.charAt(at);
      switch (each) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        default -> text.append(each);
      }
    }
  }
}
