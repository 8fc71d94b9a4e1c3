package org.lintas.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads lists of cases from their tables, and keeps who has claimed what. */
@Repository
public class CaseLists {

  /**
   * A line of a list.
   *
   * @param state of the stage when lines are stages, otherwise of the case
   */
  public record Row(
      long serial,
      int procedure,
      long person,
      int office,
      @Nullable String stage,
      String state,
      @Nullable LocalDate opened,
      @Nullable LocalDate due,
      @Nullable LocalDate closes,
      @Nullable String claimedBy) {}

  /** One page of lines and how many there are on all. */
  public record Lines(List<Row> rows, long total) {}

  private final JdbcClient sql;

  CaseLists(JdbcClient sql) {
    this.sql = sql;
  }

  /** Lines that each are one stage of a case. */
  public Lines stages(Condition condition, String order, int page, int size) {
    String from = "casework.stages s join casework.cases c using (serial) where " + condition.sql();
    String columns =
        "c.serial, c.procedure, c.person, c.office, s.stage, s.progress as state, s.opened, s.due,"
            + " s.closes, s.claimed_by";
    return lines(columns, from, order, condition, page, size);
  }

  /** Lines that each are one case, with the stage it waits in. */
  public Lines cases(Condition condition, int page, int size) {
    String columns =
        "c.serial, c.procedure, c.person, c.office, s.stage, c.status as state, s.opened, s.due,"
            + " s.closes, s.claimed_by";
    String page1 =
        "(select * from casework.cases c where "
            + condition.sql()
            + " order by c.serial desc limit ? offset ?) c left join lateral ("
            + "select * from casework.stages w where w.serial = c.serial and w.progress in"
            + " ('open', 'awaiting-approval') order by w.due, w.stage limit 1) s on true";
    List<Object> parameters = new ArrayList<>(condition.parameters());
    parameters.add(size);
    parameters.add((long) page * size);
    List<Row> rows =
        sql.sql("select " + columns + " from " + page1 + " order by c.serial desc")
            .params(parameters)
            .query(CaseLists::row)
            .list();
    return new Lines(rows, count("casework.cases c where " + condition.sql(), condition));
  }

  private Lines lines(
      String columns, String from, String order, Condition condition, int page, int size) {
    List<Object> parameters = new ArrayList<>(condition.parameters());
    parameters.add(size);
    parameters.add((long) page * size);
    List<Row> rows =
        sql.sql("select " + columns + " from " + from + " order by " + order + " limit ? offset ?")
            .params(parameters)
            .query(CaseLists::row)
            .list();
    return new Lines(rows, count(from, condition));
  }

  private long count(String from, Condition condition) {
    return sql.sql("select count(*) from " + from)
        .params(condition.parameters())
        .query(Long.class)
        .single();
  }

  public Optional<Long> findByReference(int series, String reference) {
    return Optional.ofNullable(findByReferences(series, Set.of(reference)).get(reference));
  }

  /** Reference → serial of the cases that are there already. */
  public Map<String, Long> findByReferences(int series, Collection<String> references) {
    Map<String, Long> found = new HashMap<>();
    sql.sql(
            """
            select reference, serial from casework.cases
            where series = ? and reference = any(?) and reference is not null
            """)
        .params(series, references.toArray(String[]::new))
        .query(row -> {
          found.put(row.getString(1), row.getLong(2));
        });
    return found;
  }

  /**
   * Open stages past their due day.
   *
   * @param after serial behind which to look on
   */
  @SuppressWarnings("NullAway") // a primary key is never null
  public List<Long> overdue(int series, String stage, LocalDate today, long after, int most) {
    return sql.sql(
            """
            select serial from casework.stages
            where series = ? and stage = ? and progress in ('open', 'awaiting-approval')
              and due < ? and serial > ?
            order by serial limit ?
            """)
        .params(series, stage, today, after, most)
        .query(Long.class)
        .list();
  }

  /** False when somebody else has it, or it does not wait. */
  public boolean claim(long serial, String stage, String officer) {
    return sql.sql(
                """
                update casework.stages set claimed_by = ?
                where serial = ? and stage = ? and progress in ('open', 'awaiting-approval')
                  and (claimed_by is null or claimed_by = ?)
                """)
            .params(officer, serial, stage, officer)
            .update()
        == 1;
  }

  /** False when somebody else has it and the caller does not manage them. */
  public boolean release(long serial, String stage, String officer, boolean manages) {
    return sql.sql(
                """
                update casework.stages set claimed_by = null
                where serial = ? and stage = ? and (claimed_by is null or claimed_by = ? or ?)
                """)
            .params(serial, stage, officer, manages)
            .update()
        == 1;
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getLong("serial"),
        row.getInt("procedure"),
        row.getLong("person"),
        row.getInt("office"),
        row.getString("stage"),
        row.getString("state"),
        row.getObject("opened", LocalDate.class),
        row.getObject("due", LocalDate.class),
        row.getObject("closes", LocalDate.class),
        row.getString("claimed_by"));
  }
}
