package org.lintas.cards.paper.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lintas.cards.paper.batch.Batch.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files of cards in the database. A node works on one as long as it holds the lease. */
@Repository
class BatchStore {

  private static final String SELECT =
      """
      select id, ordered_by, ordered_at, ended_at, language, state, cardinality(cards) as total,
        done, skipped, more
      from cards.batches
      """;

  private final JdbcClient sql;

  BatchStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** Offices, each with a version of a procedure whose cards may be chosen there. */
  record Where(Integer[] procedures, Integer[] offices) {}

  /** Serials of valid cards, office by office, and how many there are in all. */
  record Chosen(List<Long> serials, int total) {}

  Chosen choose(Where where, Choice choice, LocalDate today, int most) {
    String condition =
        """
        from cards.cards c
        join unnest(?::int[], ?::int[]) as w(procedure, office)
          on c.procedure = w.procedure and c.office = w.office
        where c.state = 0 and c.cose is not null
          and (? or coalesce(c.expires_on, 'infinity') >= ?::date)
          and c.issued_on between coalesce(?::date, '-infinity') and coalesce(?::date, 'infinity')
          and (?::text is null or c.kind = ?)
          and (? or c.printed_at is null)
        """;
    Object[] values = {
      where.procedures(),
      where.offices(),
      choice.from() != null || choice.to() != null,
      today,
      choice.from(),
      choice.to(),
      choice.kind(),
      choice.kind(),
      choice.again()
    };
    int total =
        sql.sql("select count(*) " + condition).params(values).query(Integer.class).single();
    List<Long> serials =
        sql.sql("select c.serial " + condition + " order by c.office, c.serial limit " + most)
            .params(values)
            .query((row, _) -> row.getLong(1))
            .list();
    return new Chosen(serials, total);
  }

  long add(String by, Instant at, Locale language, Chosen chosen) {
    return sql.sql(
            """
            insert into cards.batches (ordered_by, ordered_at, language, state, cards, more)
            values (?, ?, ?, 'waiting', ?, ?) returning id
            """)
        .params(
            by,
            at.atOffset(ZoneOffset.UTC),
            language.getLanguage(),
            chosen.serials().toArray(Long[]::new),
            chosen.total() - chosen.serials().size())
        .query(Long.class)
        .single();
  }

  Optional<Batch> find(String by, long id) {
    return sql.sql(SELECT + "where ordered_by = ? and id = ?")
        .params(by, id)
        .query((row, _) -> batch(row))
        .optional();
  }

  List<Batch> list(String by, int most) {
    return sql.sql(SELECT + "where ordered_by = ? order by id desc limit ?")
        .params(by, most)
        .query((row, _) -> batch(row))
        .list();
  }

  Long[] cards(long id) {
    return sql.sql("select cards from cards.batches where id = ?")
        .params(id)
        .query((row, _) -> (Long[]) row.getArray(1).getArray())
        .single();
  }

  /** Takes the lease of a file that nobody works on. */
  Optional<Batch> lease(String node) {
    return sql.sql(
            """
            update cards.batches
            set state = 'working', leased_by = ?, done = 0, skipped = 0,
              leased_until = clock_timestamp() + interval '30 seconds'
            where id = (
              select id from cards.batches
              where state in ('waiting', 'working')
                and (leased_until is null or leased_until < clock_timestamp())
              order by id limit 1 for update skip locked)
            returning id, ordered_by, ordered_at, ended_at, language, state,
              cardinality(cards) as total, done, skipped, more
            """)
        .params(node)
        .query((row, _) -> batch(row))
        .optional();
  }

  /** Whether it may go on: it was not cancelled, and the lease is still held. */
  boolean progress(long id, String node, int done, int skipped) {
    return sql.sql(
                """
                update cards.batches
                set done = ?, skipped = ?,
                  leased_until = clock_timestamp() + interval '30 seconds'
                where id = ? and leased_by = ? and state = 'working'
                """)
            .params(done, skipped, id, node)
            .update()
        == 1;
  }

  void end(long id, State state, Instant at) {
    sql.sql(
            """
            update cards.batches
            set state = ?, ended_at = ?, leased_by = null, leased_until = null
            where id = ? and state in ('waiting', 'working')
            """)
        .params(state.word(), at.atOffset(ZoneOffset.UTC), id)
        .update();
  }

  /** Lets go of all: those who worked on them are gone when this database starts anew. */
  void releaseAll() {
    sql.sql("update cards.batches set leased_by = null, leased_until = null").update();
  }

  void addPart(long id, int part, byte[] content) {
    sql.sql("insert into cards.batch_parts (batch, part, content) values (?, ?, ?)")
        .params(id, part, content)
        .update();
  }

  Optional<byte[]> part(long id, int part) {
    return sql.sql("select content from cards.batch_parts where batch = ? and part = ?")
        .params(id, part)
        .query((row, _) -> row.getBytes(1))
        .optional();
  }

  void forget(long id) {
    sql.sql("delete from cards.batch_parts where batch = ?").params(id).update();
  }

  /** Deletes files that ended before a moment. */
  void forgetBefore(Instant moment) {
    OffsetDateTime before = moment.atOffset(ZoneOffset.UTC);
    sql.sql(
            """
            delete from cards.batch_parts p using cards.batches b
            where b.id = p.batch and b.ended_at < ?
            """)
        .params(before)
        .update();
    sql.sql("update cards.batches set state = 'deleted' where state = 'done' and ended_at < ?")
        .params(before)
        .update();
  }

  private static Batch batch(ResultSet row) throws SQLException {
    OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
    return new Batch(
        row.getLong("id"),
        row.getString("ordered_by"),
        row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
        ended == null ? null : ended.toInstant(),
        Locale.of(row.getString("language")),
        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getInt("total"),
        row.getInt("done"),
        row.getInt("skipped"),
        row.getInt("more"));
  }
}
