package org.lintas.complaints.referrals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lintas.complaints.desk.CaseLock;
import org.lintas.complaints.referrals.Referral.Moments;
import org.lintas.complaints.referrals.Referral.State;
import org.lintas.complaints.referrals.Referral.Way;
import org.lintas.complaints.vault.Compartment;
import org.lintas.complaints.vault.Keys;
import org.lintas.complaints.vault.Stored;
import org.lintas.complaints.vault.Vault;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Referrals as rows; why is sealed in the story. */
@Repository
class ReferralStore {

  private final JdbcClient sql;
  private final Vault vault;

  ReferralStore(@Qualifier("complaints") JdbcClient sql, Vault vault) {
    this.sql = sql;
    this.vault = vault;
  }

  void add(Keys keys, Referral asked) {
    byte[] why =
        vault
            .drawer(keys, asked.complaint(), Compartment.STORY)
            .seal(purpose(asked.id()), asked.why());
    sql.sql(
            """
            insert into complaints.referral
              (id, complaint, sender, receiver, way, state, asked_at, sealed)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(asked.id(), asked.complaint(), asked.from(), asked.to(), asked.way().name())
        .params(asked.state().name(), Stored.moment(asked.askedAt()), why)
        .update();
  }

  void change(Referral changed) {
    sql.sql(
            """
            update complaints.referral
            set state = :state, consented_at = :consented, answer_by = :answerBy,
                answered_at = :answered, done_at = :done, refusal = :refusal
            where id = :id
            """)
        .param("id", changed.id())
        .param("state", changed.state().name())
        .param("consented", Stored.optional(changed.consentedAt()))
        .param("answerBy", Stored.optional(changed.moments().answerBy()))
        .param("answered", Stored.optional(changed.answeredAt()))
        .param("done", Stored.optional(changed.doneAt()))
        .param("refusal", changed.refusal())
        .update();
  }

  Optional<Referral> lock(long id) {
    CaseLock.of(sql, "referral", id);
    return sql.sql("select * from complaints.referral where id = ? for update")
        .param(id)
        .query((row, number) -> row(row, ""))
        .optional();
  }

  /** Those of one case with why, newest first. */
  List<Referral> of(Keys keys, long complaint) {
    return sql.sql(
            "select * from complaints.referral where complaint = ? order by asked_at desc, id")
        .param(complaint)
        .query((row, number) -> row(row, why(keys, complaint, row)))
        .list();
  }

  private String why(Keys keys, long complaint, ResultSet row) throws SQLException {
    return vault
        .drawer(keys, complaint, Compartment.STORY)
        .text(purpose(row.getLong("id")), row.getBytes("sealed"));
  }

  boolean isUnderWay(long complaint) {
    return sql.sql(
            """
            select 1 from complaints.referral
            where complaint = ? and state in ('ASKED', 'OFFERED', 'ACCEPTED') limit 1
            """)
        .param(complaint)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /**
   * What channels sent and received, those that wait first, without why: as long as they have the
   * case or are asked. Who has refused, or sent it on, or whose offer was taken back follows no
   * case by it.
   */
  List<Referral> between(Collection<String> channels, int most) {
    return channels.isEmpty()
        ? List.of()
        : sql.sql(
                """
                select r.* from complaints.referral r
                join complaints.complaint c on c.id = r.complaint and c.shredded_on is null
                where r.sender in (:channels) and c.channel = r.sender
                  or r.receiver in (:channels) and r.consented_at is not null
                    and (r.state in ('OFFERED', 'ACCEPTED')
                      or r.state = 'DONE' and (r.way = 'SHARE' or c.channel = r.receiver))
                order by (r.state in ('OFFERED', 'ACCEPTED', 'ASKED')) desc,
                  r.answer_by nulls last, r.asked_at desc
                limit :most
                """)
            .param("channels", channels)
            .param("most", most)
            .query((row, number) -> row(row, ""))
            .list();
  }

  /** What waits for a channel: offers to it, and what was accepted elsewhere to be handed over. */
  long waiting(Collection<String> channels) {
    return channels.isEmpty()
        ? 0
        : sql.sql(
                """
                select count(*) from complaints.referral
                where receiver in (:channels) and state = 'OFFERED'
                  or sender in (:channels) and state = 'ACCEPTED'
                """)
            .param("channels", channels)
            .query(Long.class)
            .single();
  }

  /** Offers since a moment that were answered, or should have been. */
  List<Referral> offered(Instant since, Instant now) {
    return sql.sql(
            """
            select * from complaints.referral
            where consented_at >= ? and state <> 'WITHDRAWN'
              and (answered_at is not null or answer_by < ?)
            """)
        .params(Stored.moment(since), Stored.moment(now))
        .query((row, number) -> row(row, ""))
        .list();
  }

  /**
   * Transfers from channels whose custodians still hold the key to who she is, though the case is
   * elsewhere and was not taken back.
   */
  List<Referral> withoutIdentity(Collection<String> channels) {
    return channels.isEmpty()
        ? List.of()
        : sql.sql(
                """
                select r.* from complaints.referral r
                join complaints.complaint c
                  on c.id = r.complaint and c.channel <> r.sender and c.state <> 'withdrawn'
                where r.sender in (:channels) and r.way = 'TRANSFER' and r.state = 'DONE'
                  and r.identity_at is null and exists (
                    select from complaints.data_key k
                    where k.complaint = c.id and k.compartment = 'identity'
                      and starts_with(k.holder, 'team/' || r.sender || '/'))
                order by r.done_at
                """)
            .param("channels", channels)
            .query((row, number) -> row(row, ""))
            .list();
  }

  void identityFollowed(long id, Instant at) {
    sql.sql("update complaints.referral set identity_at = ? where id = ?")
        .params(Stored.moment(at), id)
        .update();
  }

  private static String purpose(long id) {
    return "referral/" + id;
  }

  private static Referral row(ResultSet row, String why) throws SQLException {
    return new Referral(
        row.getLong("id"),
        row.getLong("complaint"),
        row.getString("sender"),
        row.getString("receiver"),
        Way.valueOf(row.getString("way")),
        State.valueOf(row.getString("state")),
        why,
        new Moments(
            Stored.needed(row, "asked_at"),
            Stored.instant(row, "consented_at"),
            Stored.instant(row, "answer_by"),
            Stored.instant(row, "answered_at"),
            Stored.instant(row, "done_at")),
        row.getString("refusal"));
  }
}
