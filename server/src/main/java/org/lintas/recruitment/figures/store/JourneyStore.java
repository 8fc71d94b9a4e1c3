package org.lintas.recruitment.figures.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Money;
import org.lintas.recruitment.figures.model.Station;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Days and payments of workers' ways, from orders, contracts and what was told of costs. */
@Repository
public class JourneyStore {

  private final JdbcTemplate jdbc;

  JourneyStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A worker's way; nothing by which she could be known leaves the figures.
   *
   * @param caseSerial in which she is known, or null
   * @param paid null when nobody told
   */
  public record Row(
      String corridor,
      @Nullable Long caseSerial,
      Map<Station, LocalDate> days,
      @Nullable List<Payment> paid) {}

  /** What did not come back of a payment. */
  public record Payment(LocalDate on, Money amount) {}

  /** Everybody whose way ended between two days; of several contracts of a case, the newest. */
  public List<Row> between(LocalDate first, LocalDate last) {
    return jdbc.query(
        """
        with contracted as (
          select distinct on (coalesce(c.case_serial, -c.serial)) c.case_serial,
            lower(c.told ->> 'origin' || '-' || (c.told ->> 'destination')) as corridor,
            o.filed_on as ordered,
            (c.told #>> '{texts,offer,on}')::date as offer,
            (c.told #>> '{texts,signed,on}')::date as signed,
            (c.told #>> '{texts,destination,on}')::date as destination
          from (select *, record::jsonb as told from recruitment.contracts) c
          left join recruitment.orders o on o.serial = c.order_serial
          order by coalesce(c.case_serial, -c.serial), c.made_at desc, c.serial desc)
        select coalesce(h.corridor, c.corridor) as corridor,
          coalesce(h.case_serial, c.case_serial) as case_serial,
          c.ordered, c.offer, c.signed, c.destination, h.began,
          case when h.payments > 0 or h.months is not null then (
            select coalesce(json_agg(json_build_array(p.paid_on, p.amount, p.currency)), '[]')
            from recruitment.hire_payments p where p.case_serial = h.case_serial) end as paid
        from contracted c full join recruitment.hires h on h.case_serial = c.case_serial
        where coalesce(h.corridor, c.corridor) is not null
          and coalesce(h.began, c.signed, c.offer, c.ordered) between ? and ?
        """,
        (row, _) -> row(row),
        first,
        last);
  }

  private static Row row(ResultSet row) throws SQLException {
    Map<Station, LocalDate> days = new EnumMap<>(Station.class);
    put(days, Station.ORDER, row.getObject("ordered", LocalDate.class));
    put(days, Station.OFFER, row.getObject("offer", LocalDate.class));
    put(days, Station.SIGNED, row.getObject("signed", LocalDate.class));
    put(days, Station.WORK, row.getObject("began", LocalDate.class));
    put(days, Station.DESTINATION, row.getObject("destination", LocalDate.class));
    return new Row(
        Objects.requireNonNull(row.getString("corridor")),
        row.getObject("case_serial", Long.class),
        days,
        payments(row.getString("paid")));
  }

  private static void put(Map<Station, LocalDate> days, Station station, @Nullable LocalDate day) {
    if (day != null) {
      days.put(station, day);
    }
  }

  private static @Nullable List<Payment> payments(@Nullable String json) {
    if (json == null) {
      return null;
    }
    List<Payment> paid = new ArrayList<>();
    for (JsonNode each : JsonMapper.shared().readTree(json)) {
      paid.add(
          new Payment(
              LocalDate.parse(each.get(0).asString()),
              new Money(each.get(1).asLong(), each.get(2).asString())));
    }
    return paid;
  }
}
