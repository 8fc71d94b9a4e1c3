package org.lintas.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.lintas.bench.CounterBench.Load;

/**
 * PostgreSQL writing the rows that the node has just written, into tables of the same shape and
 * indexes: one statement, one round trip and one durable transaction an action. Nothing is decided,
 * hashed or checked: this is what the hardware and the database allow.
 */
final class Peer {

  private static final List<String> TABLES =
      List.of("people.persons", "casework.cases", "casework.stages", "journal.entries");
  private static final int SAMPLE = 4000;

  private final List<Rows> rows;

  /** Rows of one table, and how to write one. */
  private record Rows(String table, List<String> columns, List<Object[]> values) {}

  private Peer(List<Rows> rows) {
    this.rows = rows;
  }

  static Peer of(Connection owner) throws SQLException {
    List<Rows> rows = new ArrayList<>();
    try (Statement statement = owner.createStatement()) {
      statement.execute("drop schema if exists bench cascade");
      statement.execute("create schema bench");
      for (String table : TABLES) {
        statement.execute(
            "create table bench." + copy(table) + " (like " + table + " including all)");
        rows.add(sample(statement, table));
      }
    }
    return new Peer(rows);
  }

  private static String copy(String table) {
    return table.substring(table.indexOf('.') + 1);
  }

  private static Rows sample(Statement statement, String table) throws SQLException {
    String newest =
        table.equals("people.persons") ? "id" : table.startsWith("journal") ? "subject" : "serial";
    String restrict = table.startsWith("journal") ? " where chain = 1" : "";
    try (ResultSet result =
        statement.executeQuery(
            "select * from "
                + table
                + restrict
                + " order by "
                + newest
                + " desc limit "
                + SAMPLE)) {
      ResultSetMetaData shape = result.getMetaData();
      List<String> columns = new ArrayList<>();
      for (int at = 1; at <= shape.getColumnCount(); at++) {
        columns.add(shape.getColumnName(at));
      }
      List<Object[]> values = new ArrayList<>();
      while (result.next()) {
        Object[] row = new Object[columns.size()];
        for (int at = 0; at < row.length; at++) {
          row[at] = result.getObject(at + 1);
        }
        values.add(row);
      }
      return new Rows(table, columns, values);
    }
  }

  Load run(NodeProcess node, int clients, int seconds) throws Exception {
    AtomicLong serials = new AtomicLong(System.nanoTime());
    return CounterBench.together(
        clients,
        seconds,
        new AtomicLong(),
        client -> {
          try (Connection connection = node.database();
              PreparedStatement start = connection.prepareStatement(startSql());
              PreparedStatement complete = connection.prepareStatement(completeSql())) {
            return write(start, complete, seconds, serials);
          }
        });
  }

  private Latencies write(
      PreparedStatement start, PreparedStatement complete, int seconds, AtomicLong serials)
      throws SQLException {
    Latencies latencies = new Latencies();
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    for (int at = 0; System.nanoTime() < end; at++) {
      long serial = serials.incrementAndGet();
      long began = System.nanoTime();
      bindStart(start, serial, at);
      start.executeUpdate();
      long opened = System.nanoTime();
      latencies.add(opened - began);
      bindComplete(complete, serial, at);
      complete.executeUpdate();
      latencies.add(System.nanoTime() - opened);
    }
    return latencies;
  }

  /** A start: a person, a case, two stages, an entry. */
  private String startSql() {
    return "with p as ("
        + insert(rows.get(0))
        + "), c as ("
        + insert(rows.get(1))
        + "), s as ("
        + insert(rows.get(2))
        + "), t as ("
        + insert(rows.get(2))
        + ") "
        + insert(rows.get(3));
  }

  private void bindStart(PreparedStatement start, long serial, int at) throws SQLException {
    int next = bind(start, 1, rows.get(0), at, "id", serial);
    next = bind(start, next, rows.get(1), at, "serial", serial);
    next = bind(start, next, rows.get(2), at, "serial", serial, "stage", "one");
    next = bind(start, next, rows.get(2), at, "serial", serial, "stage", "two");
    bind(start, next, rows.get(3), at, "subject", serial, "seq", 1);
  }

  /** A completion: a case and a stage changed, a stage opened, an entry. */
  private String completeSql() {
    return "with c as (update bench.cases set version = version + 1, status = ? where serial = ?),"
        + " u as (update bench.stages set progress = ?, done = current_date where serial = ? and"
        + " stage = 'two'), s as ("
        + insert(rows.get(2))
        + ") "
        + insert(rows.get(3));
  }

  private void bindComplete(PreparedStatement complete, long serial, int at) throws SQLException {
    complete.setString(1, "open");
    complete.setLong(2, serial);
    complete.setString(3, "completed");
    complete.setLong(4, serial);
    int next = bind(complete, 5, rows.get(2), at, "serial", serial, "stage", "three");
    bind(complete, next, rows.get(3), at, "subject", serial, "seq", 2);
  }

  private static String insert(Rows rows) {
    return "insert into bench."
        + copy(rows.table())
        + " ("
        + String.join(", ", rows.columns())
        + ") overriding system value values ("
        + String.join(", ", java.util.Collections.nCopies(rows.columns().size(), "?"))
        + ")";
  }

  /** Binds one row, its keys replaced by these: column, value, column, value … */
  private static int bind(PreparedStatement statement, int from, Rows rows, int at, Object... keys)
      throws SQLException {
    Object[] values = rows.values().get(at % rows.values().size());
    int next = from;
    for (int column = 0; column < values.length; column++) {
      statement.setObject(next++, value(rows.columns().get(column), values[column], keys));
    }
    return next;
  }

  private static Object value(String column, Object value, Object... keys) {
    for (int at = 0; at < keys.length; at += 2) {
      if (column.equals(keys[at])) {
        return keys[at + 1];
      }
    }
    return value;
  }
}
