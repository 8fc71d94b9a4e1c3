package org.lintas.complaints.reveals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lintas.complaints.Channel.RevealRule;
import org.lintas.complaints.desk.CaseLock;
import org.lintas.complaints.reveals.Reveal.Said;
import org.lintas.complaints.reveals.Reveal.State;
import org.lintas.complaints.reveals.Reveal.Word;
import org.lintas.complaints.vault.Compartment;
import org.lintas.complaints.vault.Drawer;
import org.lintas.complaints.vault.Keys;
import org.lintas.complaints.vault.Stored;
import org.lintas.complaints.vault.Vault;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests as rows: who, when and what was decided in the clear, names and reasons sealed. */
@Repository
class RevealStore {

  private final JdbcClient sql;
  private final Vault vault;

  RevealStore(@Qualifier("complaints") JdbcClient sql, Vault vault) {
    this.sql = sql;
    this.vault = vault;
  }

  /**
   * A request without what is sealed of it.
   *
   * @param reader account of whoever would read
   */
  record Asked(
      long id,
      long complaint,
      String channel,
      int reader,
      int askedBy,
      Instant askedAt,
      int hours,
      Word hers,
      State state,
      @Nullable Instant until,
      @Nullable Instant endedAt,
      byte[] sealed) {

    /** How it stands now: what was allowed ends by itself. */
    State state(Instant now) {
      boolean over = state == State.OPEN && until != null && !until.isAfter(now);
      return over ? State.ENDED : state;
    }
  }

  /** What is sealed of a request. */
  record Text(String reader, String role, String purpose) {}

  void add(Keys keys, Asked asked, Text text) {
    sql.sql(
            """
            insert into complaints.reveal
              (id, complaint, channel, reader, asked_by, asked_at, hours, hers, state, sealed)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(asked.id(), asked.complaint(), asked.channel(), asked.reader(), asked.askedBy())
        .params(
            Stored.moment(asked.askedAt()),
            asked.hours(),
            asked.hers().name(),
            asked.state().name())
        .param(
            custody(keys, asked)
                .seal(purpose(asked.id()), text.reader(), text.role(), text.purpose()))
        .update();
  }

  void change(long id, Word hers, State state, @Nullable Instant until, @Nullable Instant ended) {
    sql.sql(
            """
            update complaints.reveal set hers = ?, state = ?, until = ?, ended_at = ? where id = ?
            """)
        .params(hers.name(), state.name())
        .param(Stored.optional(until))
        .param(Stored.optional(ended))
        .param(id)
        .update();
  }

  /** A custodian's word; her last one counts. */
  void say(Keys keys, Asked asked, int custodian, Said said) {
    sql.sql(
            """
            insert into complaints.custodian_word (reveal, custodian, approves, at, sealed)
            values (?, ?, ?, ?, ?)
            on conflict (reveal, custodian) do update
              set approves = excluded.approves, at = excluded.at, sealed = excluded.sealed
            """)
        .params(asked.id(), custodian, said.approves(), Stored.moment(said.at()))
        .param(
            custody(keys, asked)
                .seal(wordPurpose(asked.id(), custodian), said.custodian(), said.reason()))
        .update();
  }

  /** Whether each custodian who spoke approves, by account. */
  Map<Integer, Boolean> words(long id) {
    return sql
        .sql("select custodian, approves from complaints.custodian_word where reveal = ?")
        .param(id)
        .query((row, number) -> Map.entry(row.getInt(1), row.getBoolean(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  Optional<Asked> lock(long id) {
    CaseLock.of(sql, "reveal", id);
    return sql.sql("select * from complaints.reveal where id = ? for update")
        .param(id)
        .query(RevealStore::row)
        .optional();
  }

  /** Newest first. */
  List<Asked> of(long complaint) {
    return sql.sql("select * from complaints.reveal where complaint = ? order by asked_at desc, id")
        .param(complaint)
        .query(RevealStore::row)
        .list();
  }

  /** Those of channels that are alive, oldest first, then the newest of the others. */
  List<Asked> of(Collection<String> channels, Instant now, int most) {
    return channels.isEmpty()
        ? List.of()
        : sql.sql(
                """
                select r.* from complaints.reveal r
                join complaints.complaint c
                  on c.id = r.complaint and c.channel = r.channel and c.shredded_on is null
                where r.channel in (:channels)
                order by (r.state = 'ASKED') desc, (r.state = 'OPEN' and r.until > :now) desc,
                  case when r.state = 'ASKED' then r.asked_at end, r.asked_at desc
                limit :most
                """)
            .param("channels", channels)
            .param("now", Stored.moment(now))
            .param("most", most)
            .query(RevealStore::row)
            .list();
  }

  long waiting(Collection<String> channels) {
    return channels.isEmpty()
        ? 0
        : sql.sql(
                """
                select count(*) from complaints.reveal r
                join complaints.complaint c
                  on c.id = r.complaint and c.channel = r.channel and c.shredded_on is null
                where r.channel in (:channels) and r.state = 'ASKED'
                """)
            .param("channels", channels)
            .query(Long.class)
            .single();
  }

  /** Whether whoever complained took it back. */
  boolean isTakenBack(long complaint) {
    return sql.sql("select state = 'withdrawn' from complaints.complaint where id = ?")
        .param(complaint)
        .query(Boolean.class)
        .single();
  }

  /** Complaints of which an account may read now who complained. */
  Set<Long> openTo(int reader, Instant now) {
    return Set.copyOf(
        sql.sql(
                """
                select distinct complaint from complaints.reveal
                where reader = ? and state = 'OPEN' and until > ?
                """)
            .params(reader, Stored.moment(now))
            .query((row, number) -> row.getLong(1))
            .list());
  }

  /** What a custodian said, as it is stored. */
  record Stated(long reveal, int custodian, boolean approves, Instant at, byte[] sealed) {}

  /** What custodians said to some requests, by request, oldest first. */
  Map<Long, List<Stated>> stated(Collection<Long> reveals) {
    return reveals.isEmpty()
        ? Map.of()
        : sql
            .sql("select * from complaints.custodian_word where reveal in (:reveals) order by at")
            .param("reveals", reveals)
            .query((row, number) ->
                new Stated(
                    row.getLong("reveal"),
                    row.getInt("custodian"),
                    row.getBoolean("approves"),
                    Stored.needed(row, "at"),
                    row.getBytes("sealed")))
            .list()
            .stream()
            .collect(Collectors.groupingBy(Stated::reveal));
  }

  /** When some requests were made use of, by request: to the minute, oldest first. */
  Map<Long, List<Instant>> readings(Collection<Long> complaints) {
    return complaints.isEmpty()
        ? Map.of()
        : sql
            .sql(
                """
                select distinct (plain ->> 'reveal')::bigint as reveal,
                  date_trunc('minute', at) as at
                from complaints.entry
                where complaint in (:complaints) and action = :read
                order by at
                """)
            .param("complaints", complaints)
            .param("read", Identities.READ)
            .query((row, number) -> Map.entry(row.getLong("reveal"), Stored.needed(row, "at")))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  /** What hangs on a request: what custodians said, and when it was made use of. */
  record Beside(List<Stated> stated, List<Instant> readings) {}

  /** Puts together what is sealed and what is not. */
  Reveal opened(Keys keys, Asked asked, Beside beside, RevealRule rule, Instant now) {
    Drawer custody = custody(keys, asked);
    String[] text = custody.lines(purpose(asked.id()), asked.sealed(), 3);
    return new Reveal(
        asked.id(),
        asked.complaint(),
        text[0],
        text[1],
        asked.channel(),
        asked.askedAt(),
        text[2],
        asked.hours(),
        asked.hers(),
        asked.state(now),
        asked.until(),
        asked.endedAt(),
        rule,
        beside.stated().stream().map(each -> said(custody, each)).toList(),
        beside.readings());
  }

  private static Said said(Drawer custody, Stated stated) {
    String purpose = wordPurpose(stated.reveal(), stated.custodian());
    String[] text = custody.lines(purpose, stated.sealed(), 2);
    return new Said(text[0], stated.approves(), stated.at(), text[1]);
  }

  private Drawer custody(Keys keys, Asked asked) {
    return vault.drawer(keys, asked.complaint(), Compartment.CUSTODY);
  }

  private static String purpose(long reveal) {
    return "reveal/" + reveal;
  }

  private static String wordPurpose(long reveal, int custodian) {
    return purpose(reveal) + "/" + custodian;
  }

  private static Asked row(ResultSet row, int number) throws SQLException {
    return new Asked(
        row.getLong("id"),
        row.getLong("complaint"),
        row.getString("channel"),
        row.getInt("reader"),
        row.getInt("asked_by"),
        Stored.needed(row, "asked_at"),
        row.getInt("hours"),
        Word.valueOf(row.getString("hers")),
        State.valueOf(row.getString("state")),
        Stored.instant(row, "until"),
        Stored.instant(row, "ended_at"),
        row.getBytes("sealed"));
  }
}
