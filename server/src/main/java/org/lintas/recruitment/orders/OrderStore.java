package org.lintas.recruitment.orders;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.journal.Entry;
import org.lintas.node.SerialStock;
import org.lintas.recruitment.orders.model.JobOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of job orders and of the quotas that they use. */
@Repository
class OrderStore {

  private static final String SELECT = "select serial, version, record from recruitment.orders ";
  private static final String OWN = "where (? or agency = any(?) or employer = any(?))";

  private final JdbcClient sql;
  private final SerialStock serials;

  OrderStore(JdbcClient sql) {
    this.sql = sql;
    this.serials = new SerialStock(sql, "recruitment.order_serials");
  }

  /** An order as stored, with the text that the journal knows. */
  record Row(JobOrder order, String record) {}

  /** A use of a quota, and the order that it is of. */
  record Used(
      long order, int places, LocalDate takenOn, @Nullable LocalDate releasedOn, boolean open) {}

  long serial() {
    return serials.take(1).getFirst();
  }

  /** Whoever files against the same quota waits until this transaction ends. */
  void lock(String quota) {
    sql.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 0))) as taken")
        .param("recruitment.quota " + quota)
        .query(Integer.class)
        .single();
  }

  void add(JobOrder order, String record) {
    sql.sql(
            """
            insert into recruitment.orders (serial, employer, agency, filed_on, version, open,
              record)
            values (?, ?, ?, ?, ?, true, ?)
            """)
        .param(order.serial())
        .param(order.of().employer())
        .param(order.of().agency())
        .param(order.filedOn())
        .param(order.version())
        .param(record)
        .update();
  }

  void use(JobOrder order, String quota, @Nullable LocalDate releasedOn) {
    sql.sql(
            """
            insert into recruitment.quota_uses (quota, order_serial, taken_on, released_on, places)
            values (?, ?, ?, ?, ?)
            """)
        .param(quota)
        .param(order.serial())
        .param(order.filedOn())
        .param(releasedOn)
        .param(order.places())
        .update();
  }

  List<Used> uses(String quota) {
    return sql.sql(
            """
            select u.order_serial, u.places, u.taken_on, u.released_on, o.open
            from recruitment.quota_uses u join recruitment.orders o on o.serial = u.order_serial
            where u.quota = ?
            """)
        .param(quota)
        .query((row, _) ->
            new Used(
                row.getLong(1),
                row.getInt(2),
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class),
                row.getBoolean(5)))
        .list();
  }

  /** The first day on which what an order does not fill is free again; nothing when it never is. */
  Optional<LocalDate> releasedOn(long order) {
    return sql.sql(
            """
            select released_on from recruitment.quota_uses
            where order_serial = ? and released_on is not null order by released_on limit 1
            """)
        .param(order)
        .query(LocalDate.class)
        .optional();
  }

  void replace(JobOrder order, String record) {
    sql.sql("update recruitment.orders set version = ?, open = ?, record = ? where serial = ?")
        .params(order.version(), order.state() == JobOrder.State.OPEN, record, order.serial())
        .update();
  }

  Optional<Row> find(long serial) {
    return rows(SELECT + "where serial = ?", serial).stream().findFirst();
  }

  Optional<Row> lock(long serial) {
    return rows(SELECT + "where serial = ? for update", serial).stream().findFirst();
  }

  List<Row> find(Collection<Long> serials) {
    return rows(SELECT + "where serial = any(?)", (Object) serials.toArray(Long[]::new));
  }

  List<JobOrder> list(boolean all, Collection<Long> own, int page, int size) {
    Long[] of = own.toArray(Long[]::new);
    return rows(
            SELECT + OWN + " order by filed_on desc, serial desc limit ? offset ?",
            all,
            of,
            of,
            size,
            (long) page * size)
        .stream()
        .map(Row::order)
        .toList();
  }

  long count(boolean all, Collection<Long> own) {
    Long[] of = own.toArray(Long[]::new);
    return sql.sql("select count(*) from recruitment.orders " + OWN)
        .params(all, of, of)
        .query(Long.class)
        .single();
  }

  /** Serials of orders that the journal does not know; some of them. */
  List<Long> untold() {
    return sql.sql(
            """
            select serial from recruitment.orders o
            where not exists (
              select from journal.entries e where e.chain = ? and e.subject = o.serial)
            order by serial limit 100
            """)
        .param(Entry.Chain.ORDER.code())
        .query((row, _) -> row.getLong(1))
        .list();
  }

  private List<Row> rows(String select, Object... parameters) {
    return sql.sql(select)
        .params(parameters)
        .query((row, _) ->
            new Row(
                Told.read(row.getLong("serial"), row.getInt("version"), row.getString("record")),
                row.getString("record")))
        .list();
  }
}
