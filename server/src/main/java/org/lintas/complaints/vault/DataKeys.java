package org.lintas.complaints.vault;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of wrapped data keys. */
@Component
class DataKeys {

  /** What a holder may open now: wrapped for the holder, or for a team that admits the account. */
  private static final String ENTITLED =
      """
      select k.generation, k.holder, k.until, k.envelope, k.sealed,
        exists (
          select from complaints.data_key o
          join complaints.team_key old on old.id = o.holder
          join complaints.team_key newer
            on newer.channel = old.channel and newer.team = old.team
            and newer.generation > old.generation
          where o.complaint = k.complaint and o.compartment = k.compartment
            and o.generation = k.generation) as stale
      from complaints.data_key k
      where k.complaint = :complaint and k.compartment = :compartment
        and (k.until is null or k.until > :now)
        and (k.holder = :holder or exists (
          select from complaints.team_wrap w
          where w.team_key = k.holder and w.account = :account))
      order by k.generation, k.until desc nulls first
      """;

  /** Holders of the newest key, each with the public half that is theirs now. */
  private static final String HOLDERS =
      """
      select coalesce(n.id, k.holder) as holder, k.until,
        coalesce(n.public_key, p.public_key, r.public_key) as public_key
      from complaints.data_key k
      left join complaints.team_key t on t.id = k.holder
      left join lateral (
        select id, public_key from complaints.team_key
        where channel = t.channel and team = t.team order by generation desc limit 1) n on true
      left join complaints.key_pair p on k.holder = 'member/' || p.account
      left join complaints.receipt r on k.holder = 'complainant' and r.complaint = k.complaint
      where k.complaint = :complaint and k.compartment = :compartment
        and (k.until is null or k.until > :now)
        and k.generation = (
          select max(generation) from complaints.data_key
          where complaint = :complaint and compartment = :compartment)
      """;

  private static final String ADD =
      """
      insert into complaints.data_key
        (complaint, compartment, generation, holder, until, envelope, sealed)
      values (?, ?, ?, ?, ?, ?, ?)
      on conflict (complaint, compartment, generation, holder)
      do update set until = excluded.until, envelope = excluded.envelope, sealed = excluded.sealed
      """;

  private final JdbcClient sql;
  private final JdbcTemplate batches;

  DataKeys(
      @Qualifier("complaints") JdbcClient sql, @Qualifier("complaints") DataSource connections) {
    this.sql = sql;
    this.batches = new JdbcTemplate(connections);
  }

  /**
   * A wrapped key as somebody may open it.
   *
   * @param stale whether it is wrapped for a team that has another key since
   */
  record Entitled(
      int generation,
      String holder,
      @Nullable Instant until,
      byte[] envelope,
      byte[] sealed,
      boolean stale) {}

  /** Whoever is to have a new key. */
  record Wanting(String holder, @Nullable Instant until, byte[] publicHalf) {}

  /** A wrapped key to be kept. */
  record Wrapped(
      Compartment compartment,
      int generation,
      String holder,
      @Nullable Instant until,
      byte[] envelope,
      byte[] sealed) {}

  List<Entitled> entitled(long complaint, Compartment compartment, Keys keys, Instant now) {
    return sql.sql(ENTITLED)
        .param("complaint", complaint)
        .param("compartment", compartment.code())
        .param("now", Stored.moment(now))
        .param("holder", keys.name())
        .param("account", keys.account())
        .query((row, _) ->
            new Entitled(
                row.getInt("generation"),
                row.getString("holder"),
                Stored.instant(row, "until"),
                row.getBytes("envelope"),
                row.getBytes("sealed"),
                row.getBoolean("stale")))
        .list();
  }

  List<Wanting> holders(long complaint, Compartment compartment, Instant now) {
    return sql.sql(HOLDERS)
        .param("complaint", complaint)
        .param("compartment", compartment.code())
        .param("now", Stored.moment(now))
        .query((row, _) ->
            new Wanting(
                row.getString("holder"), Stored.instant(row, "until"), row.getBytes("public_key")))
        .list();
  }

  int newest(long complaint, Compartment compartment) {
    return sql.sql(
            """
            select coalesce(max(generation), 0) from complaints.data_key
            where complaint = ? and compartment = ?
            """)
        .params(complaint, compartment.code())
        .query(Integer.class)
        .single();
  }

  void add(long complaint, List<Wrapped> keys) {
    batches.batchUpdate(
        ADD, keys, keys.size() + 1, (statement, key) -> bind(statement, complaint, key));
  }

  private static void bind(PreparedStatement statement, long complaint, Wrapped key)
      throws SQLException {
    Instant until = key.until();
    statement.setLong(1, complaint);
    statement.setString(2, key.compartment().code());
    statement.setInt(3, key.generation());
    statement.setString(4, key.holder());
    statement.setObject(5, Stored.optional(until));
    statement.setBytes(6, key.envelope());
    statement.setBytes(7, key.sealed());
  }

  /** Takes a compartment's keys from one holder, or from all teams of a channel. */
  void remove(long complaint, Compartment compartment, String holderPattern) {
    sql.sql(
            """
            delete from complaints.data_key
            where complaint = ? and compartment = ? and holder like ?
            """)
        .params(complaint, compartment.code(), holderPattern)
        .update();
  }

  /** Takes from one holder the keys of every case that a channel holds. */
  void removeWithin(String channel, String holder) {
    sql.sql(
            """
            delete from complaints.data_key k using complaints.complaint c
            where c.id = k.complaint and c.channel = ? and k.holder = ?
            """)
        .params(channel, holder)
        .update();
  }

  /** Takes every key from one holder. */
  void removeAll(String holder) {
    sql.sql("delete from complaints.data_key where holder = ?").param(holder).update();
  }
}
