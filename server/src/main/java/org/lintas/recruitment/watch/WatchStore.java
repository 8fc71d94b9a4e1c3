package org.lintas.recruitment.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Entries of the watch list as rows. */
@Repository
class WatchStore {

  private final JdbcClient sql;

  WatchStore(JdbcClient sql) {
    this.sql = sql;
  }

  WatchEntry add(WatchEntry entry) {
    Claim claim = entry.claim();
    int serial =
        sql.sql(
                """
                insert into recruitment.watch_entries
                  (version, organisation, entered_at, workers, since, until, reply_by, matter,
                   grade, state, entered_by, facts)
                values (:version, :organisation, :enteredAt, :workers, :since, :until, :replyBy,
                   :matter, :grade, :state, :enteredBy, :facts)
                returning serial
                """)
            .param("version", entry.version())
            .param("organisation", claim.organisation())
            .param("enteredAt", moment(entry.entered().at()))
            .param("workers", claim.workers())
            .param("since", claim.since())
            .param("until", claim.until())
            .param("replyBy", entry.replyBy())
            .param("matter", claim.matter().name())
            .param("grade", claim.grade().name())
            .param("state", entry.state().name())
            .param("enteredBy", entry.entered().by())
            .param("facts", claim.facts())
            .query(Integer.class)
            .single();
    return entry.numbered(serial);
  }

  /** What may change of an entry; what it claims never does. */
  void change(WatchEntry entry) {
    Reply reply = entry.reply();
    WatchEntry.Ending ending = entry.ending();
    Visit visit = entry.visit();
    sql.sql(
            """
            update recruitment.watch_entries
            set version = :version, state = :state, published_at = :publishedAt,
                reply = :reply, replied_at = :repliedAt, replied_by = :repliedBy,
                by_letter = :byLetter, ending = :ending, ended_at = :endedAt,
                visit = :visit, visit_on = :visitOn, visit_said = :visitSaid
            where serial = :serial
            """)
        .param("serial", entry.serial())
        .param("version", entry.version())
        .param("state", entry.state().name())
        .param("publishedAt", moment(entry.publishedAt()))
        .param("reply", reply == null ? null : reply.text())
        .param("repliedAt", reply == null ? null : moment(reply.at()))
        .param("repliedBy", reply == null ? null : reply.by())
        .param("byLetter", reply == null ? null : reply.byLetter())
        .param("ending", ending == null ? null : ending.reason())
        .param("endedAt", ending == null ? null : moment(ending.at()))
        .param("visit", visit == null ? null : visit.state().name())
        .param("visitOn", visit == null ? null : visit.on())
        .param("visitSaid", visit == null ? null : visit.said())
        .update();
  }

  Optional<WatchEntry> find(int serial) {
    return sql.sql("select * from recruitment.watch_entries where serial = ?")
        .param(serial)
        .query(WatchStore::row)
        .optional();
  }

  /** The same, kept from everybody else until the transaction ends. */
  Optional<WatchEntry> lock(int serial) {
    return sql.sql("select * from recruitment.watch_entries where serial = ? for update")
        .param(serial)
        .query(WatchStore::row)
        .optional();
  }

  /** Those whose term ends first come first; those that ended come last. */
  List<WatchEntry> list(Set<WatchState> states, int most, long skipped) {
    return sql.sql(
            """
            select * from recruitment.watch_entries where state in (:states)
            order by (state = 'TOLD') desc, case when state = 'TOLD' then reply_by end, serial desc
            limit :most offset :skipped
            """)
        .param("states", states.stream().map(Enum::name).collect(Collectors.toSet()))
        .param("most", most)
        .param("skipped", skipped)
        .query(WatchStore::row)
        .list();
  }

  long count(Set<WatchState> states) {
    return sql.sql("select count(*) from recruitment.watch_entries where state in (:states)")
        .param("states", states.stream().map(Enum::name).collect(Collectors.toSet()))
        .query(Long.class)
        .single();
  }

  /** Newest first. */
  List<WatchEntry> about(Collection<Long> organisations) {
    return organisations.isEmpty()
        ? List.of()
        : sql.sql(
                """
                select * from recruitment.watch_entries where organisation in (:organisations)
                order by serial desc
                """)
            .param("organisations", organisations)
            .query(WatchStore::row)
            .list();
  }

  /** Those that were published, by when they were or when they ended. */
  List<WatchEntry> latest(int most) {
    return sql.sql(
            """
            select * from recruitment.watch_entries where published_at is not null
            order by greatest(published_at, ended_at) desc limit ?
            """)
        .param(most)
        .query(WatchStore::row)
        .list();
  }

  /** What rows say. */
  Map<Long, Map<String, String>> said(Collection<Long> serials) {
    return sql
        .sql("select * from recruitment.watch_entries where serial in (:serials)")
        .param("serials", serials)
        .query(WatchStore::row)
        .list()
        .stream()
        .collect(Collectors.toMap(each -> (long) each.serial(), WatchEntry::said));
  }

  List<Long> serials() {
    return sql.sql("select serial::bigint from recruitment.watch_entries order by serial")
        .query((row, number) -> row.getLong(1))
        .list();
  }

  private static WatchEntry row(ResultSet row, int number) throws SQLException {
    Claim claim =
        new Claim(
            row.getLong("organisation"),
            Matter.valueOf(row.getString("matter")),
            Grade.valueOf(row.getString("grade")),
            row.getObject("since", LocalDate.class),
            row.getObject("until", LocalDate.class),
            row.getInt("workers"),
            row.getString("facts"));
    return new WatchEntry(
        row.getInt("serial"),
        row.getInt("version"),
        claim,
        new WatchEntry.Entered(needed(row, "entered_at"), row.getString("entered_by")),
        row.getObject("reply_by", LocalDate.class),
        WatchState.valueOf(row.getString("state")),
        reply(row),
        instant(row, "published_at"),
        ending(row),
        visit(row));
  }

  private static @Nullable Reply reply(ResultSet row) throws SQLException {
    Instant at = instant(row, "replied_at");
    return at == null
        ? null
        : new Reply(
            at, row.getString("replied_by"), row.getBoolean("by_letter"), row.getString("reply"));
  }

  private static WatchEntry.@Nullable Ending ending(ResultSet row) throws SQLException {
    Instant at = instant(row, "ended_at");
    return at == null ? null : new WatchEntry.Ending(at, row.getString("ending"));
  }

  private static @Nullable Visit visit(ResultSet row) throws SQLException {
    String state = row.getString("visit");
    return state == null
        ? null
        : new Visit(
            Visit.State.valueOf(state),
            row.getObject("visit_on", LocalDate.class),
            row.getString("visit_said"));
  }

  private static Instant needed(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  private static @Nullable OffsetDateTime moment(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
