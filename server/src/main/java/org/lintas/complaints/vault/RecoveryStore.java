package org.lintas.complaints.vault;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.lintas.access.Caller;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of who asks for new keys. */
@Component
class RecoveryStore {

  private final JdbcClient sql;
  private final DataKeys dataKeys;
  private final KeyActs acts;
  private final Clock clock;

  RecoveryStore(
      @Qualifier("complaints") JdbcClient sql, DataKeys dataKeys, KeyActs acts, Clock clock) {
    this.sql = sql;
    this.dataKeys = dataKeys;
    this.acts = acts;
    this.clock = clock;
  }

  /** A request, in the place of one that was made before. */
  void add(String channel, Caller.Officer officer, TeamKeys.Pair fresh) {
    sql.sql("delete from complaints.recovery where channel = ? and account = ?")
        .params(channel, officer.account())
        .update();
    sql.sql(
            """
            insert into complaints.recovery
              (id, channel, account, public_key, salt, sealed, asked_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            RandomIds.next(),
            channel,
            officer.account(),
            fresh.publicHalf(),
            fresh.salt(),
            fresh.sealed(),
            Stored.moment(clock.instant()))
        .update();
    acts.note(channel, officer.name(), "ask", officer.account());
  }

  List<Recovery.Asked> waiting(String channel) {
    return sql.sql(
            """
            select id, account, asked_at, first_by from complaints.recovery
            where channel = ? order by asked_at, id
            """)
        .param(channel)
        .query((row, _) ->
            new Recovery.Asked(
                row.getLong("id"),
                channel,
                row.getInt("account"),
                Stored.needed(row, "asked_at"),
                Optional.ofNullable(row.getObject("first_by", Integer.class))))
        .list();
  }

  TeamKeys.Pair fresh(long id) {
    return sql.sql("select public_key, salt, sealed from complaints.recovery where id = ?")
        .param(id)
        .query((row, _) -> new TeamKeys.Pair(row.getBytes(1), row.getBytes(2), row.getBytes(3)))
        .single();
  }

  void hand(long id, int account, Escrow.Share share, byte[] publicHalf) {
    sql.sql(
            """
            insert into complaints.recovery_share (recovery, account, place, sealed)
            values (?, ?, ?, ?)
            """)
        .params(
            id, account, share.place(), KeyPair.seal(publicHalf, share.bytes(), said(id, account)))
        .update();
  }

  /** The share that was handed to a custodian. */
  Escrow.Share handed(Keys custodian, long id) {
    return sql.sql(
            """
            select place, sealed from complaints.recovery_share where recovery = ? and account = ?
            """)
        .params(id, custodian.account())
        .query((row, _) -> opened(custodian, id, row.getInt(1), row.getBytes(2)))
        .optional()
        .orElseThrow(NotEntitled::new);
  }

  private static Escrow.Share opened(Keys custodian, long id, int place, byte[] sealed) {
    byte[] bytes =
        custodian.pair().open(sealed, said(id, custodian.account())).orElseThrow(NotEntitled::new);
    return new Escrow.Share(place, bytes);
  }

  private static String said(long id, int account) {
    return "recovery/" + id + "/for/" + account;
  }

  void first(Recovery.Asked asked, Keys by) {
    sql.sql("update complaints.recovery set first_by = ? where id = ?")
        .params(by.account(), asked.id())
        .update();
    acts.note(asked.channel(), by.signature(), "agree", asked.account());
  }

  /**
   * Lets all others who ask in a channel be agreed to from the beginning: shares that were handed
   * on fit no share of another split.
   */
  void anew(String channel) {
    sql.sql(
            """
            delete from complaints.recovery_share s using complaints.recovery r
            where r.id = s.recovery and r.channel = ?
            """)
        .param(channel)
        .update();
    sql.sql("update complaints.recovery set first_by = null where channel = ?")
        .param(channel)
        .update();
  }

  /** What only the lost key opened is gone; who lent it may lend it again. */
  void done(Recovery.Asked asked, Keys by) {
    dataKeys.removeAll("member/" + asked.account());
    sql.sql("delete from complaints.recovery where id = ?").param(asked.id()).update();
    acts.note(asked.channel(), by.signature(), "recover", asked.account());
  }
}
