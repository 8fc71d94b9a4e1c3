package org.lintas.complaints.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lintas.complaints.vault.Stored;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Complaints as rows. */
@Repository
class DocketStore {

  private static final String SHARED =
      """
      exists (select 1 from complaints.referral r
        where r.complaint = complaint.id and r.receiver in (:channels)
          and r.way = 'SHARE' and r.state = 'DONE')
      """;

  private final JdbcClient sql;

  DocketStore(@Qualifier("complaints") JdbcClient sql) {
    this.sql = sql;
  }

  Optional<Docket> get(long id) {
    return sql.sql("select * from complaints.complaint where id = ?")
        .param(id)
        .query(DocketStore::row)
        .optional();
  }

  Optional<Docket> find(String number) {
    return sql.sql("select * from complaints.complaint where number = ? and shredded_on is null")
        .param(number)
        .query(DocketStore::row)
        .optional();
  }

  /** The same, kept from everybody else until the transaction ends. */
  Optional<Docket> lock(long id) {
    return sql.sql("select * from complaints.complaint where id = ? for update")
        .param(id)
        .query(DocketStore::row)
        .optional();
  }

  Map<Long, Docket> all(Collection<Long> ids) {
    return ids.isEmpty()
        ? Map.of()
        : sql
            .sql("select * from complaints.complaint where id in (:ids)")
            .param("ids", ids)
            .query(DocketStore::row)
            .list()
            .stream()
            .collect(Collectors.toMap(Docket::id, each -> each));
  }

  /** Whether a channel may read a complaint that another holds. */
  boolean isShared(long id, Collection<String> channels) {
    return !channels.isEmpty()
        && sql.sql("select 1 from complaints.complaint where id = :id and " + SHARED)
            .param("id", id)
            .param("channels", channels)
            .query(Integer.class)
            .optional()
            .isPresent();
  }

  /** Worst first: emergencies, then what is owed soonest; what is owed nothing, by day. */
  List<Docket> page(Queue queue, Instant now, int most, long skipped) {
    String order =
        """
        order by (urgency = 'EMERGENCY' and due is not null) desc, due nulls last,
          filed_on desc, id
        limit :most offset :skipped
        """;
    return select("*", queue, now, order)
        .param("most", most)
        .param("skipped", skipped)
        .query(DocketStore::row)
        .list();
  }

  long count(Queue queue, Instant now) {
    return select("count(*)", queue, now, "").query(Long.class).single();
  }

  private JdbcClient.StatementSpec select(String what, Queue queue, Instant now, String order) {
    String shown =
        switch (queue.shown()) {
          case OPEN -> "state not in ('closed', 'withdrawn')";
          case MINE -> "state not in ('closed', 'withdrawn') and handler = :account";
          case OVERDUE -> "due < :now";
          case CLOSED -> "state in ('closed', 'withdrawn')";
        };
    return sql.sql(
            """
            select %s from complaints.complaint
            where shredded_on is null and (channel in (:channels) or %s) and %s
              and (:kind = '' or :kind = any(kinds))
            %s
            """
                .formatted(what, SHARED, shown, order))
        .param("channels", queue.channels())
        .param("kind", queue.kind())
        .param("account", queue.account())
        .param("now", Stored.moment(now));
  }

  /**
   * Cases to whose track an account was given a key, the ones nearest their end of a stage first.
   *
   * @param holder as wrapped keys name the account
   */
  List<Docket> tracked(String holder, Instant now, int most) {
    return sql.sql(
            """
            select c.* from complaints.complaint c
            where c.shredded_on is null and exists (
              select 1 from complaints.data_key k
              where k.complaint = c.id and k.compartment = 'track' and k.holder = :holder
                and (k.until is null or k.until > :now))
            order by c.state in ('closed', 'withdrawn'), c.filed_on, c.id
            limit :most
            """)
        .param("holder", holder)
        .param("now", Stored.moment(now))
        .param("most", most)
        .query(DocketStore::row)
        .list();
  }

  /** Writes what the desk may change. */
  void change(Docket docket) {
    sql.sql(
            """
            update complaints.complaint
            set channel = :channel, kinds = :kinds, state = :state, outcome = :outcome,
                urgency = :urgency, handler = :handler, acknowledge_by = :acknowledgeBy,
                acknowledged_at = :acknowledgedAt, answer_by = :answerBy,
                answered_at = :answeredAt, dispatch_by = :dispatchBy,
                dispatched_at = :dispatchedAt, closed_on = :closed, retention_until = :retained
            where id = :id
            """)
        .param("id", docket.id())
        .param("channel", docket.channel())
        .param("kinds", docket.about().kinds().toArray(String[]::new))
        .param("state", docket.state().word())
        .param("outcome", docket.outcome())
        .param("urgency", docket.urgency().name())
        .param("handler", docket.handler())
        .param("acknowledgeBy", Stored.optional(docket.times().acknowledgeBy()))
        .param("acknowledgedAt", Stored.optional(docket.times().acknowledgedAt()))
        .param("answerBy", Stored.optional(docket.times().answerBy()))
        .param("answeredAt", Stored.optional(docket.times().answeredAt()))
        .param("dispatchBy", Stored.optional(docket.times().dispatchBy()))
        .param("dispatchedAt", Stored.optional(docket.times().dispatchedAt()))
        .param("closed", docket.days().closed())
        .param("retained", docket.days().retainedUntil())
        .update();
  }

  private static Docket row(ResultSet row, int number) throws SQLException {
    return new Docket(
        row.getLong("id"),
        row.getString("number"),
        row.getString("channel"),
        new Docket.About(
            Stored.words(row, "kinds"),
            row.getString("sector"),
            row.getString("corridor"),
            row.getString("language")),
        State.of(row.getString("state")),
        row.getString("stage"),
        row.getString("outcome"),
        Urgency.valueOf(row.getString("urgency")),
        row.getObject("handler", Integer.class),
        times(row),
        new Docket.Days(
            row.getObject("filed_on", LocalDate.class),
            row.getObject("closed_on", LocalDate.class),
            row.getObject("retention_until", LocalDate.class)));
  }

  private static Clocks.Times times(ResultSet row) throws SQLException {
    return new Clocks.Times(
        Stored.instant(row, "due"),
        Stored.instant(row, "acknowledge_by"),
        Stored.instant(row, "acknowledged_at"),
        Stored.instant(row, "answer_by"),
        Stored.instant(row, "answered_at"),
        Stored.instant(row, "dispatch_by"),
        Stored.instant(row, "dispatched_at"));
  }
}
