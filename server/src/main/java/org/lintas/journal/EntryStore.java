package org.lintas.journal;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/** The table of entries. */
@Component
class EntryStore {

  private static final int COPY_FROM = 200; // from here COPY costs less than INSERT
  private static final int FETCH = 2_000;

  private static final String INSERT =
      """
      insert into journal.entries
        (chain, subject, seq, at, office, hash, actor, action, payload, sealed)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?)
      """;

  private static final String SELECT =
      "select chain, subject, seq, at, office, hash, actor, action, payload, sealed from ";

  private final JdbcTemplate jdbc;

  EntryStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** A subject's last entry. */
  record Head(int seq, byte[] hash) {}

  void add(List<Encoded.Hashed> entries) {
    if (entries.size() < COPY_FROM) {
      jdbc.batchUpdate(INSERT, entries, entries.size() + 1, EntryStore::bind);
    } else {
      jdbc.execute((java.sql.Connection connection) -> CopyEntries.copy(connection, entries));
    }
  }

  private static void bind(PreparedStatement statement, Encoded.Hashed hashed) throws SQLException {
    Encoded entry = hashed.entry();
    statement.setInt(1, entry.chain());
    statement.setLong(2, entry.subject());
    statement.setInt(3, entry.seq());
    statement.setObject(4, at(entry.micros()));
    statement.setInt(5, entry.office());
    statement.setBytes(6, hashed.hash());
    statement.setString(7, text(entry.actor()));
    statement.setString(8, text(entry.action()));
    statement.setString(9, text(entry.payload()));
    statement.setBytes(10, entry.sealed());
  }

  private static OffsetDateTime at(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Holds others off who note something about the same subject, until the transaction ends. */
  void lock(Entry.Chain chain, long subject) {
    jdbc.query("select pg_advisory_xact_lock(?, ?)", _ -> {}, chain.code(), Long.hashCode(subject));
  }

  Optional<Head> head(Entry.Chain chain, long subject) {
    return jdbc
        .query(
            "select seq, hash from "
                + Partitions.of(chain, subject)
                + " where chain = ? and subject = ? order by seq desc limit 1",
            (row, _) -> new Head(row.getInt(1), row.getBytes(2)),
            chain.code(),
            subject)
        .stream()
        .findFirst();
  }

  Map<Long, List<Entry.Recorded>> read(Entry.Chain chain, Collection<Long> subjects) {
    if (subjects.isEmpty()) {
      return Map.of();
    }
    Map<Long, List<Entry.Recorded>> found = new LinkedHashMap<>();
    RowCallbackHandler reader =
        row -> {
          Entry.Recorded recorded = recorded(row);
          found.computeIfAbsent(recorded.entry().subject(), _ -> new ArrayList<>()).add(recorded);
        };
    if (subjects.size() == 1) { // a plan that PostgreSQL keeps
      long subject = subjects.iterator().next();
      jdbc.query(
          SELECT + Partitions.of(chain, subject) + " where chain = ? and subject = ? order by seq",
          reader,
          chain.code(),
          subject);
    } else { // by its ends the array is looked for in few partitions
      jdbc.query(
          SELECT
              + Partitions.ALL
              + " where chain = ? and subject = any(?) and subject between ? and ?"
              + " order by subject, seq",
          reader,
          chain.code(),
          subjects.toArray(Long[]::new),
          Collections.min(subjects),
          Collections.max(subjects));
    }
    return found;
  }

  /** Hands over all entries by a cursor until the reader finds a fault. */
  Optional<Fault> stream(Function<Entry.Recorded, Optional<Fault>> reader) {
    return jdbc.execute((java.sql.Connection connection) -> {
      try (PreparedStatement statement =
          connection.prepareStatement(SELECT + Partitions.ALL + " order by chain, subject, seq")) {
        statement.setFetchSize(FETCH);
        return firstFault(statement.executeQuery(), reader);
      }
    });
  }

  private static Optional<Fault> firstFault(
      ResultSet rows, Function<Entry.Recorded, Optional<Fault>> reader) throws SQLException {
    while (rows.next()) {
      Optional<Fault> fault =
          Entry.Chain.of(rows.getInt(1)).isEmpty()
              ? Optional.of(
                  Fault.at(
                      rows.getInt(1), rows.getLong(2), rows.getInt(3), "there is no such chain"))
              : reader.apply(recorded(rows));
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  private static Entry.Recorded recorded(ResultSet row) throws SQLException {
    int code = row.getInt(1);
    Entry.Chain chain =
        Entry.Chain.of(code)
            .orElseThrow(() -> new IllegalStateException("the journal has no chain " + code));
    Entry entry =
        new Entry(
            chain,
            row.getLong(2),
            row.getInt(3),
            row.getObject(4, OffsetDateTime.class).toInstant(),
            row.getString(7),
            row.getInt(5),
            row.getString(8),
            row.getString(9),
            row.getBytes(10));
    return new Entry.Recorded(entry, row.getBytes(6));
  }
}
