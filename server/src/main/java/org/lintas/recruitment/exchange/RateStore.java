package org.lintas.recruitment.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lintas.recruitment.corridors.RateSource;
import org.lintas.recruitment.corridors.RateTable;
import org.lintas.recruitment.exchange.EnteredRate.Rate;
import org.lintas.recruitment.exchange.EnteredRate.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Entered rates as rows, and for whoever converts an amount. */
@Repository
class RateStore implements RateSource {

  private final JdbcClient sql;

  RateStore(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public List<RateTable> on(LocalDate day) {
    return sql.sql(
            """
            select * from recruitment.exchange_rates
            where state = 'CONFIRMED' and ? between starts and until order by serial
            """)
        .param(day)
        .query((row, number) -> table(row(row, number).rate()))
        .list();
  }

  private static RateTable table(Rate rate) {
    return new RateTable(
        rate.source(),
        List.of(
            new RateTable.Row(
                rate.starts(), rate.until(), rate.base(), Map.of(rate.currency(), rate.units()))));
  }

  /** Whoever enters or confirms one waits until this transaction ends. */
  void lock() {
    sql.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 0))) as taken")
        .param("recruitment.exchange_rates")
        .query(Integer.class)
        .single();
  }

  /** Whether one of these two currencies stands on some of these days. */
  boolean overlaps(Rate rate) {
    return sql.sql(
            """
            select exists (
              select from recruitment.exchange_rates
              where state = 'CONFIRMED' and starts <= :until and until >= :starts
                and (base, currency) in ((:base, :currency), (:currency, :base)))
            """)
        .param("starts", rate.starts())
        .param("until", rate.until())
        .param("base", rate.base())
        .param("currency", rate.currency())
        .query(Boolean.class)
        .single();
  }

  EnteredRate add(EnteredRate entered) {
    Rate rate = entered.rate();
    int serial =
        sql.sql(
                """
                insert into recruitment.exchange_rates
                  (version, base, currency, rate, starts, until, source, state, at, by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                returning serial
                """)
            .params(
                entered.version(),
                rate.base(),
                rate.currency(),
                rate.units(),
                rate.starts(),
                rate.until(),
                rate.source(),
                entered.state().name(),
                entered.at().atOffset(ZoneOffset.UTC),
                entered.by())
            .query(Integer.class)
            .single();
    return entered.numbered(serial);
  }

  void change(EnteredRate entered) {
    sql.sql(
            """
            update recruitment.exchange_rates
            set version = :version, state = :state, confirmed_by = :confirmedBy, ending = :ending
            where serial = :serial
            """)
        .param("serial", entered.serial())
        .param("version", entered.version())
        .param("state", entered.state().name())
        .param("confirmedBy", entered.confirmedBy())
        .param("ending", entered.ending())
        .update();
  }

  Optional<EnteredRate> find(int serial) {
    return sql.sql("select * from recruitment.exchange_rates where serial = ?")
        .param(serial)
        .query(RateStore::row)
        .optional();
  }

  /** Those that wait first, then the latest. */
  List<EnteredRate> list(int size, long skipped) {
    return sql.sql(
            """
            select * from recruitment.exchange_rates
            order by state <> 'PROPOSED', serial desc limit ? offset ?
            """)
        .params(size, skipped)
        .query(RateStore::row)
        .list();
  }

  long count() {
    return sql.sql("select count(*) from recruitment.exchange_rates").query(Long.class).single();
  }

  /** What rows say. */
  Map<Long, Map<String, String>> said(Collection<Long> serials) {
    return sql
        .sql("select * from recruitment.exchange_rates where serial in (:serials)")
        .param("serials", serials)
        .query(RateStore::row)
        .list()
        .stream()
        .collect(Collectors.toMap(each -> (long) each.serial(), EnteredRate::said));
  }

  List<Long> serials() {
    return sql.sql("select serial::bigint from recruitment.exchange_rates order by serial")
        .query((row, _) -> row.getLong(1))
        .list();
  }

  private static EnteredRate row(ResultSet row, int number) throws SQLException {
    return new EnteredRate(
        row.getInt("serial"),
        row.getInt("version"),
        new Rate(
            row.getString("base"),
            row.getString("currency"),
            row.getBigDecimal("rate"),
            row.getObject("starts", LocalDate.class),
            row.getObject("until", LocalDate.class),
            row.getString("source")),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("by"),
        State.valueOf(row.getString("state")),
        row.getString("confirmed_by"),
        row.getString("ending"));
  }
}
