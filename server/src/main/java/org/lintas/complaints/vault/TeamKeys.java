package org.lintas.complaints.vault;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of key pairs: of members, of teams, and of the escrow. */
@Component
class TeamKeys {

  /** Whose account the escrow's wrapped keys stand under. */
  static final int ESCROW = 0;

  private static final String TEAM_KEY =
      "select id, channel, team, generation, public_key from complaints.team_key ";

  private final JdbcClient sql;
  private final Clock clock;

  TeamKeys(@Qualifier("complaints") JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** A team's public half, with the name by which wrapped keys call it. */
  record TeamKey(String id, String channel, String team, int generation, byte[] publicHalf) {}

  /** A member's key pair as stored. */
  record Pair(byte[] publicHalf, byte[] salt, byte[] sealed) {}

  /** A team's secret half, sealed for one member. */
  record Wrap(TeamKey key, byte[] sealed) {}

  static String id(String channel, String team, int generation) {
    return "team/" + channel + "/" + team + "/" + generation;
  }

  Optional<Pair> pair(int account) {
    return sql.sql("select public_key, salt, sealed from complaints.key_pair where account = ?")
        .param(account)
        .query((row, _) -> new Pair(row.getBytes(1), row.getBytes(2), row.getBytes(3)))
        .optional();
  }

  /** Keeps a member's key pair in the place of the one before. */
  void keep(int account, Pair pair) {
    sql.sql(
            """
            insert into complaints.key_pair (account, public_key, salt, sealed, made_at)
            values (?, ?, ?, ?, ?)
            on conflict (account) do update set public_key = excluded.public_key,
              salt = excluded.salt, sealed = excluded.sealed, made_at = excluded.made_at
            """)
        .params(
            account, pair.publicHalf(), pair.salt(), pair.sealed(), Stored.moment(clock.instant()))
        .update();
  }

  /**
   * Who of some people can be given a team's keys: they have its role and a key pair.
   *
   * @param people account → roles
   */
  List<Integer> ready(Map<Integer, Set<String>> people, Team team) {
    return people.entrySet().stream()
        .filter(each -> each.getValue().contains(team.role()))
        .map(Map.Entry::getKey)
        .filter(account -> pair(account).isPresent())
        .sorted()
        .toList();
  }

  /** Channels of which somebody can open what is sealed for the caseworkers now. */
  List<String> channels() {
    return sql.sql(
            """
            select k.channel from complaints.team_key k
            where k.team = 'caseworkers'
              and exists (
                select from complaints.team_wrap w where w.team_key = k.id and w.account <> 0)
              and not exists (
                select from complaints.team_key n
                where n.channel = k.channel and n.team = k.team and n.generation > k.generation)
            """)
        .query((row, _) -> row.getString(1))
        .list();
  }

  /** The newest key of a team; none when the channel has no such team. */
  Optional<TeamKey> newest(String channel, String team) {
    return sql.sql(TEAM_KEY + "where channel = ? and team = ? order by generation desc limit 1")
        .params(channel, team)
        .query((row, _) -> read(row))
        .optional();
  }

  /** All keys of a team that somebody can open, oldest first. */
  List<Wrap> wraps(String channel, String team, int account) {
    return sql.sql(
            """
            select k.id, k.channel, k.team, k.generation, k.public_key, w.sealed
            from complaints.team_key k join complaints.team_wrap w on w.team_key = k.id
            where k.channel = ? and k.team = ? and w.account = ? order by k.generation
            """)
        .params(channel, team, account)
        .query((row, _) -> new Wrap(read(row), row.getBytes("sealed")))
        .list();
  }

  /** A team's secret half as it is sealed for somebody; none when they are not admitted. */
  Optional<Wrap> wrap(String teamKey, int account) {
    return sql.sql(
            """
            select k.id, k.channel, k.team, k.generation, k.public_key, w.sealed
            from complaints.team_key k join complaints.team_wrap w on w.team_key = k.id
            where k.id = ? and w.account = ?
            """)
        .params(teamKey, account)
        .query((row, _) -> new Wrap(read(row), row.getBytes("sealed")))
        .optional();
  }

  void add(TeamKey key) {
    sql.sql(
            """
            insert into complaints.team_key (id, channel, team, generation, public_key, made_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            key.id(),
            key.channel(),
            key.team(),
            key.generation(),
            key.publicHalf(),
            Stored.moment(clock.instant()))
        .update();
  }

  void wrap(String teamKey, int account, byte[] sealed) {
    sql.sql(
            """
            insert into complaints.team_wrap (team_key, account, sealed) values (?, ?, ?)
            on conflict (team_key, account) do update set sealed = excluded.sealed
            """)
        .params(teamKey, account, sealed)
        .update();
  }

  /** Takes the keys of a channel's team from somebody. */
  void unwrap(String channel, String team, int account) {
    sql.sql(
            """
            delete from complaints.team_wrap w using complaints.team_key k
            where k.id = w.team_key and k.channel = ? and k.team = ? and w.account = ?
            """)
        .params(channel, team, account)
        .update();
  }

  /** Lets one change of a channel's keys happen after the other. */
  void lock(String channel) {
    sql.sql("select 1 from pg_advisory_xact_lock(hashtext('complaints/' || ?))")
        .param(channel)
        .query(Integer.class)
        .single();
  }

  private static TeamKey read(java.sql.ResultSet row) throws java.sql.SQLException {
    return new TeamKey(
        row.getString("id"),
        row.getString("channel"),
        row.getString("team"),
        row.getInt("generation"),
        row.getBytes("public_key"));
  }
}
