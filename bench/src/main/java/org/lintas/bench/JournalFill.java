package org.lintas.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Fills a node's journal with the cases of a round once more and once more, in PostgreSQL: the same
 * people under new case numbers and references, as if they had come back year after year. Every
 * hash is computed anew over the canonical form, and the rows of cases and stages go with their
 * entries, so that {@code verify} finds all to fit.
 *
 * <p>One thing is not as after real work: the sealed answers are copies, sealed for the case they
 * were copied from. They are hashed like any others, but cannot be opened.
 */
final class JournalFill {

  private static final int CONNECTIONS = 2;
  private static final int BLOCK = 100; // serials that a node takes at a time

  /** The canonical form of docs/decisions/0004, of an entry {@code t} moved by {@code %1$d}. */
  private static final String CANONICAL =
      """
      '\\x01'::bytea || int2send(1::int2) || int8send(t.subject + %1$d) || int4send(t.seq)
      || int8send((extract(epoch from t.at) * 1000000)::bigint) || int4send(t.office)
      || int4send(octet_length(t.actor)) || convert_to(t.actor, 'UTF8')
      || int4send(octet_length(t.action)) || convert_to(t.action, 'UTF8')
      || int4send(octet_length(%2$s)) || convert_to(%2$s, 'UTF8')
      || case when t.sealed is null then int4send(-1)
           else int4send(octet_length(t.sealed)) || t.sealed end
      """;

  private static final String ENTRIES =
      """
      insert into journal.entries
        (chain, subject, seq, at, office, hash, actor, action, payload, sealed)
      select 1, t.subject + %1$d, t.seq, t.at, t.office,
        sha256(coalesce(before.hash,
            sha256('lintas journal'::bytea || int2send(1::int2) || int8send(t.subject + %1$d)))
          || %3$s),
        t.actor, t.action, %2$s::json, t.sealed
      from bench_fill.entries t
      left join journal.entries before
        on before.chain = 1 and before.subject = t.subject + %1$d and before.seq = t.seq - 1
        and before.subject between %5$d and %6$d
      where t.seq = %4$d
      order by t.subject
      """;

  private final NodeProcess node;
  private final long first;
  private final long lowest;
  private final long highest;
  private final int longest;

  /**
   * @param first what the serials of the first copy are moved by
   * @param longest most entries of a case
   */
  private JournalFill(NodeProcess node, long first, long lowest, long highest, int longest) {
    this.node = node;
    this.first = first;
    this.lowest = lowest;
    this.highest = highest;
    this.longest = longest;
  }

  private long shift(int copy) {
    return first + copy * (highest - lowest + 1);
  }

  static long entries(NodeProcess node) throws Exception {
    try (Connection owner = node.database()) {
      return Database.number(owner, "select count(*) from journal.entries");
    }
  }

  /** Fills until there are at least so many entries. */
  static void to(NodeProcess node, long wanted) throws Exception {
    long began = System.nanoTime();
    try (Connection owner = node.database()) {
      prepare(owner);
      long each = Database.number(owner, "select count(*) from bench_fill.entries");
      long there = Database.number(owner, "select count(*) from journal.entries");
      int copies = (int) Math.max(0, Math.ceilDiv(wanted - there, each));
      long last = Database.number(owner, "select max(serial) from casework.cases");
      long lowest = Database.number(owner, "select min(serial) from bench_fill.cases");
      long highest = Database.number(owner, "select max(serial) from bench_fill.cases");
      JournalFill fill =
          new JournalFill(
              node,
              last + 10 * BLOCK - lowest,
              lowest,
              highest,
              (int) Database.number(owner, "select max(seq) from bench_fill.entries"));
      System.out.printf("filling: %d times %,d entries%n", copies, each);
      fill.copies(copies);
      end(owner, (fill.shift(copies) + highest) / BLOCK * BLOCK + 1);
    }
    System.out.printf("filled in %.0f s%n", (System.nanoTime() - began) / 1e9);
  }

  private static void prepare(Connection owner) throws SQLException {
    String round = "reference like '" + Round.REFERENCES + "%'";
    Database.execute(
        owner,
        "create schema bench_fill",
        "create unlogged table bench_fill.cases as select * from casework.cases where " + round,
        "create index on bench_fill.cases (serial)",
        "create unlogged table bench_fill.stages as select * from casework.stages"
            + " where serial in (select serial from bench_fill.cases)",
        "create unlogged table bench_fill.entries as select * from journal.entries"
            + " where chain = 1 and subject in (select serial from bench_fill.cases)"
            + " order by seq, subject",
        "analyze bench_fill.cases, bench_fill.stages, bench_fill.entries");
  }

  private static void end(Connection owner, long serial) throws SQLException {
    Database.execute(
        owner,
        "drop schema bench_fill cascade",
        "select setval('casework.serials', " + serial + ")",
        "vacuum (analyze) casework.cases",
        "vacuum (analyze) casework.stages",
        "vacuum (analyze) journal.entries");
  }

  private void copies(int wanted) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
      List<Callable<Integer>> work = new ArrayList<>();
      for (int copy = 0; copy < wanted; copy++) {
        int number = copy;
        work.add(() -> copy(number));
      }
      List<Future<Integer>> copies = work.stream().map(threads::submit).toList();
      for (Future<Integer> copy : copies) {
        System.out.printf("  %d of %d%n", copy.get() + 1, wanted);
      }
    }
  }

  private int copy(int number) throws Exception {
    long shift = shift(number);
    String prefix = "Y" + number + "-";
    String payload =
        "replace(t.payload::text, '\"reference\":\"%s', '\"reference\":\"%s')"
            .formatted(Round.REFERENCES, prefix);
    String canonical = CANONICAL.formatted(shift, payload);
    try (Connection owner = node.database()) {
      Database.execute(
          owner,
          "set synchronous_commit = off", // of the filling alone
          "set work_mem = '256MB'",
          "set enable_nestloop = off", // what was just written has no statistics yet
          insert(owner, "cases", shift, prefix),
          insert(owner, "stages", shift, prefix));
      for (int seq = 1; seq <= longest; seq++) {
        Database.execute(
            owner,
            ENTRIES.formatted(shift, payload, canonical, seq, lowest + shift, highest + shift));
      }
    }
    return number;
  }

  /** All columns as they are, but for the serial and the reference. */
  private static String insert(Connection owner, String table, long shift, String prefix)
      throws SQLException {
    List<String> columns = new ArrayList<>();
    List<String> values = new ArrayList<>();
    try (Statement statement = owner.createStatement();
        ResultSet row = statement.executeQuery("select * from casework." + table + " limit 0")) {
      for (int at = 1; at <= row.getMetaData().getColumnCount(); at++) {
        String column = row.getMetaData().getColumnName(at);
        columns.add(column);
        values.add(
            switch (column) {
              case "serial" -> "serial + " + shift;
              case "reference" ->
                  "replace(reference, '%s', '%s')".formatted(Round.REFERENCES, prefix);
              default -> column;
            });
      }
    }
    return "insert into casework.%1$s (%2$s) select %3$s from bench_fill.%1$s order by serial"
        .formatted(table, String.join(", ", columns), String.join(", ", values));
  }
}
