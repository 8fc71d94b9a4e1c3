package org.lintas.recruitment.malpractice;

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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Money;
import org.lintas.recruitment.malpractice.Malpractice.State;
import org.lintas.recruitment.malpractice.Malpractice.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The log as rows. */
@Repository
class MalpracticeStore {

  private final JdbcClient sql;

  MalpracticeStore(JdbcClient sql) {
    this.sql = sql;
  }

  Malpractice add(Malpractice entry) {
    Finding finding = entry.finding();
    Money underpaid = finding.underpaid();
    int serial =
        sql.sql(
                """
                insert into recruitment.malpractice
                  (version, organisation, matter, programme, since, until, workers, overtime,
                   underpaid, currency, inspected_on, ground, facts, public_from, at, by, state)
                values (:version, :organisation, :matter, :programme, :since, :until, :workers,
                   :overtime, :underpaid, :currency, :inspectedOn, :ground, :facts, :publicFrom,
                   :at, :by, :state)
                returning serial
                """)
            .param("version", entry.version())
            .param("organisation", finding.organisation())
            .param("matter", finding.matter().name())
            .param("programme", finding.programme())
            .param("since", finding.since())
            .param("until", finding.until())
            .param("workers", finding.workers())
            .param("overtime", finding.overtime())
            .param("underpaid", underpaid == null ? null : underpaid.minor())
            .param("currency", underpaid == null ? null : underpaid.currency())
            .param("inspectedOn", finding.inspectedOn())
            .param("ground", finding.ground())
            .param("facts", finding.facts())
            .param("publicFrom", finding.publicFrom())
            .param("at", entry.at().atOffset(ZoneOffset.UTC))
            .param("by", entry.by())
            .param("state", entry.state().name())
            .query(Integer.class)
            .single();
    return entry.numbered(serial);
  }

  /** What may change of an entry; what was found never does. */
  void change(Malpractice entry) {
    Words answer = entry.answer();
    Words ending = entry.ending();
    sql.sql(
            """
            update recruitment.malpractice
            set version = :version, state = :state, answer = :answer, answered_at = :answeredAt,
              answered_by = :answeredBy, ending = :ending, ended_at = :endedAt
            where serial = :serial
            """)
        .param("serial", entry.serial())
        .param("version", entry.version())
        .param("state", entry.state().name())
        .param("answer", answer == null ? null : answer.text())
        .param("answeredAt", answer == null ? null : answer.at().atOffset(ZoneOffset.UTC))
        .param("answeredBy", answer == null ? null : answer.by())
        .param("ending", ending == null ? null : ending.text())
        .param("endedAt", ending == null ? null : ending.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Malpractice> lock(int serial) {
    return sql.sql("select * from recruitment.malpractice where serial = ? for update")
        .param(serial)
        .query(MalpracticeStore::row)
        .optional();
  }

  Optional<Malpractice> find(int serial) {
    return sql.sql("select * from recruitment.malpractice where serial = ?")
        .param(serial)
        .query(MalpracticeStore::row)
        .optional();
  }

  /** Newest first. */
  List<Malpractice> about(Collection<Long> organisations) {
    return organisations.isEmpty()
        ? List.of()
        : sql.sql(
                """
                select * from recruitment.malpractice where organisation in (:organisations)
                order by serial desc
                """)
            .param("organisations", organisations)
            .query(MalpracticeStore::row)
            .list();
  }

  /** Those that are not remedied, oldest first. */
  List<Malpractice> open(int most) {
    return sql.sql(
            "select * from recruitment.malpractice where state = 'OPEN' order by serial limit ?")
        .param(most)
        .query(MalpracticeStore::row)
        .list();
  }

  /** Serials of organisations of which everybody may read something on a day. */
  List<Long> organisations(LocalDate day, int most) {
    return sql.sql(
            """
            select organisation from recruitment.malpractice
            where public_from <= ? and state <> 'SET_ASIDE'
            group by organisation order by max(serial) desc limit ?
            """)
        .params(day, most)
        .query((row, _) -> row.getLong(1))
        .list();
  }

  /** What rows say. */
  Map<Long, Map<String, String>> said(Collection<Long> serials) {
    return sql
        .sql("select * from recruitment.malpractice where serial in (:serials)")
        .param("serials", serials)
        .query(MalpracticeStore::row)
        .list()
        .stream()
        .collect(Collectors.toMap(each -> (long) each.serial(), Malpractice::said));
  }

  List<Long> serials() {
    return sql.sql("select serial::bigint from recruitment.malpractice order by serial")
        .query((row, _) -> row.getLong(1))
        .list();
  }

  private static Malpractice row(ResultSet row, int number) throws SQLException {
    String currency = row.getString("currency");
    Finding finding =
        new Finding(
            row.getLong("organisation"),
            Matter.valueOf(row.getString("matter")),
            row.getString("programme"),
            row.getObject("since", LocalDate.class),
            row.getObject("until", LocalDate.class),
            row.getInt("workers"),
            row.getObject("overtime", Integer.class),
            currency == null ? null : new Money(row.getLong("underpaid"), currency),
            row.getObject("inspected_on", LocalDate.class),
            row.getString("ground"),
            row.getString("facts"),
            row.getObject("public_from", LocalDate.class));
    String by = row.getString("by");
    return new Malpractice(
        row.getInt("serial"),
        row.getInt("version"),
        finding,
        moment(row, "at"),
        by,
        State.valueOf(row.getString("state")),
        words(row, "answered_at", "answered_by", "answer"),
        words(row, "ended_at", "by", "ending"));
  }

  private static @Nullable Words words(ResultSet row, String at, String by, String text)
      throws SQLException {
    return row.getString(text) == null
        ? null
        : new Words(moment(row, at), row.getString(by), row.getString(text));
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
