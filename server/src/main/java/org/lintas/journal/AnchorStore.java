package org.lintas.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The tables of checkpoints and anchors. Streams are read by a cursor and are to be closed. */
@Component
class AnchorStore {

  private static final long LOCK = 0x4C61_6E63_686F_72L;

  private static final String CHECKPOINTS =
      """
      select number, at, subjects, root, before, system, seen::text, key, signature
      from journal.checkpoints
      """;

  private final JdbcTemplate jdbc;

  AnchorStore(DataSource database) {
    jdbc = new JdbcTemplate(database);
    jdbc.setFetchSize(2_000);
  }

  /** What a transaction sees. */
  record Sight(long system, String seen) {}

  /** A subject's last entry. */
  record Head(int chain, long subject, int seq, byte[] hash) {}

  /** An anchor's place and digest. */
  record Pin(int checkpoint, int chain, long bucket, byte[] digest) {}

  /** Whether no other node is at it; holds others off until the transaction ends. */
  boolean alone() {
    return Boolean.TRUE.equals(
        jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, LOCK));
  }

  Sight sight() {
    return jdbc.query(
            "select system_identifier, pg_current_snapshot()::text from pg_control_system()",
            (row, _) -> new Sight(row.getLong(1), row.getString(2)))
        .getFirst();
  }

  Optional<Checkpoint> last() {
    return jdbc
        .query(CHECKPOINTS + "order by number desc limit 1", AnchorStore::checkpoint)
        .stream()
        .findFirst();
  }

  Stream<Checkpoint> checkpointsAfter(int number) {
    return jdbc.queryForStream(
        CHECKPOINTS + "where number > ? order by number", AnchorStore::checkpoint, number);
  }

  /**
   * The last entry of every subject that has an entry which was not seen.
   *
   * @param seen nothing was seen if null
   */
  Stream<Head> unseen(@Nullable String seen) {
    String heads =
        "select distinct on (chain, subject) chain, subject, seq, hash from journal.entries ";
    String order = " order by chain, subject, seq desc";
    return seen == null
        ? jdbc.queryForStream(heads + order, AnchorStore::head)
        : jdbc.queryForStream(
            heads
                + """
                where xact >= pg_snapshot_xmin(?::pg_snapshot)::text::bigint
                  and not pg_visible_in_snapshot(xact::text::xid8, ?::pg_snapshot)
                """
                + order,
            AnchorStore::head,
            seen,
            seen);
  }

  void add(List<Anchor> anchors) {
    jdbc.batchUpdate(
        """
        insert into journal.anchors (chain, bucket, checkpoint, heads, digest)
        values (?, ?, ?, ?, ?)
        """,
        anchors,
        anchors.size() + 1,
        (statement, anchor) -> {
          statement.setInt(1, anchor.chain());
          statement.setLong(2, anchor.bucket());
          statement.setInt(3, anchor.checkpoint());
          statement.setBytes(4, anchor.heads());
          statement.setBytes(5, anchor.digest());
        });
  }

  void add(Checkpoint checkpoint) {
    jdbc.update(
        """
        insert into journal.checkpoints
          (number, at, subjects, root, before, system, seen, key, signature)
        values (?, ?, ?, ?, ?, ?, ?::pg_snapshot, ?, ?)
        """,
        checkpoint.number(),
        checkpoint.at().atOffset(ZoneOffset.UTC),
        checkpoint.subjects(),
        checkpoint.root(),
        checkpoint.before(),
        checkpoint.system(),
        checkpoint.seen(),
        checkpoint.key(),
        checkpoint.signature());
  }

  /** What a checkpoint holds of a journal that is kept apart. */
  void add(int checkpoint, Entry.Chain apart, byte[] digest) {
    jdbc.update(
        "insert into journal.anchors_apart (checkpoint, chain, digest) values (?, ?, ?)",
        checkpoint,
        apart.code(),
        digest);
  }

  /** All that checkpoints hold of a journal that is kept apart, the oldest first. */
  List<byte[]> apart(Entry.Chain chain) {
    return jdbc.query(
        "select digest from journal.anchors_apart where chain = ? order by checkpoint",
        (row, _) -> row.getBytes(1),
        chain.code());
  }

  /** In the order of the journal. */
  Stream<Anchor> anchors() {
    return jdbc.queryForStream(
        """
        select chain, bucket, checkpoint, heads, digest from journal.anchors
        order by chain, bucket, checkpoint
        """,
        (row, _) ->
            new Anchor(
                row.getInt(1), row.getLong(2), row.getInt(3), row.getBytes(4), row.getBytes(5)));
  }

  /** In the order of checkpoints; within one, journals that are kept apart come last. */
  Stream<Pin> pins() {
    return jdbc.queryForStream(
        """
        select checkpoint, chain, bucket, digest
        from (
          select checkpoint, false as apart, chain, bucket, digest from journal.anchors
          union all
          select checkpoint, true, chain, 0, digest from journal.anchors_apart) as pin
        order by checkpoint, apart, chain, bucket
        """,
        (row, _) -> new Pin(row.getInt(1), row.getInt(2), row.getLong(3), row.getBytes(4)));
  }

  private static Head head(ResultSet row, int number) throws SQLException {
    return new Head(row.getInt(1), row.getLong(2), row.getInt(3), row.getBytes(4));
  }

  private static Checkpoint checkpoint(ResultSet row, int number) throws SQLException {
    return new Checkpoint(
        row.getInt(1),
        row.getObject(2, OffsetDateTime.class).toInstant(),
        row.getLong(3),
        row.getBytes(4),
        row.getBytes(5),
        row.getLong(6),
        row.getString(7),
        row.getBytes(8),
        row.getBytes(9));
  }
}
