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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lintas.casework.store.Condition.Part;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

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
      long subject,
      int office,
      @Nullable String stage,
      String state,
      @Nullable LocalDate opened,
      @Nullable LocalDate due,
      @Nullable LocalDate closes,
      @Nullable String claimedBy) {}

  /** One page of lines and how many there are on all. */
  public record Lines(List<Row> rows, long total) {}

  /** In which order lines that are stages come. */
  public enum Order {
    /** What is due first; what is never due last. */
    DUE("{due, {serial, {stage"),
    /** What has waited longest first. */
    OPENED("{opened, {serial, {stage"),
    NUMBER("{serial, {stage");

    private final String sql;

    Order(String sql) {
      this.sql = sql;
    }
  }

  /** Longer lists are not counted line by line. */
  static final int COUNTED = 20_000;

  private final JdbcClient sql;

  CaseLists(JdbcClient sql) {
    this.sql = sql;
  }

  private static final String OF_STAGES =
      """
      select c.serial, c.procedure, c.subject, c.office, s.stage, s.progress as state, s.opened,
        s.due, s.closes, s.claimed_by
      from %s k
      join casework.stages s on s.serial = k.serial and s.stage = k.stage
      join casework.cases c on c.serial = k.serial
      order by %s
      """;

  private static final String OF_CASES =
      """
      select c.serial, c.procedure, c.subject, c.office, s.stage, c.status as state, s.opened,
        s.due, s.closes, s.claimed_by
      from %s k
      join casework.cases c on c.serial = k.serial
      left join lateral (
        select * from casework.stages w
        where w.serial = c.serial and w.progress in ('open', 'awaiting-approval')
        order by w.due, w.stage limit 1) s on true
      order by c.serial desc
      """;

  private static final String STAGE_KEYS = "s.serial, s.stage, s.due, s.opened";
  private static final String NEWEST = "{serial desc";
  private static final int CHUNK = 1_000;

  /** Lines that each are one stage of a case. */
  public Lines stages(Condition condition, Order order, int page, int size) {
    return new Lines(
        ofStages(condition, order, page, size).query(CaseLists::row).list(),
        total(condition, "stages", "tallies"));
  }

  /** Lines that each are one case, with the stage it waits in; newest first. */
  public Lines cases(Condition condition, int page, int size) {
    return new Lines(
        ofCases(condition, page, size).query(CaseLists::row).list(),
        total(condition, "cases", "tally_cases"));
  }

  /** All lines that each are one stage, some at a time. */
  @Transactional(readOnly = true) // without one the driver would read all at once
  public void eachStage(Condition condition, Order order, Consumer<Row> line) {
    each(ofStages(condition, order, 0, Integer.MAX_VALUE), line);
  }

  /** All lines that each are one case, some at a time. */
  @Transactional(readOnly = true)
  public void eachCase(Condition condition, Consumer<Row> line) {
    each(ofCases(condition, 0, Integer.MAX_VALUE), line);
  }

  private static void each(JdbcClient.StatementSpec statement, Consumer<Row> line) {
    statement
        .withFetchSize(CHUNK)
        .query(row -> {
          line.accept(row(row, 0));
        });
  }

  private JdbcClient.StatementSpec ofStages(Condition condition, Order order, int page, int size) {
    Part keys = page(condition, STAGE_KEYS, "stages", order.sql, page, size);
    return sql.sql(OF_STAGES.formatted(keys.sql(), order.sql.replace("{", "k.")))
        .params(keys.parameters());
  }

  private JdbcClient.StatementSpec ofCases(Condition condition, int page, int size) {
    Part keys = page(condition, "s.serial", "cases", NEWEST, page, size);
    return sql.sql(OF_CASES.formatted(keys.sql())).params(keys.parameters());
  }

  /** The keys of one page: so many of each branch, read from an index in order. */
  private static Part page(
      Condition condition, String columns, String table, String order, int page, int size) {
    long until = (long) (page + 1) * size;
    List<Object> parameters = new ArrayList<>();
    List<String> branches = new ArrayList<>();
    for (Part branch : condition.branches()) {
      Part lines = condition.lines(branch);
      branches.add(
          "(select "
              + columns
              + " from casework."
              + table
              + " s where "
              + lines.sql()
              + " order by "
              + order.replace("{", "s.")
              + " limit ?)");
      parameters.addAll(lines.parameters());
      parameters.add(until);
    }
    parameters.add(size);
    parameters.add(until - size);
    return new Part(
        "(select * from ("
            + String.join(" union all ", branches)
            + ") b order by "
            + order.replace("{", "b.")
            + " limit ? offset ?)",
        parameters);
  }

  /** Counts lines up to {@link #COUNTED}; of longer lists the last count of the round tells. */
  private long total(Condition condition, String table, String tallies) {
    long counted = 0;
    for (Part branch : condition.branches()) {
      counted += count(condition.lines(branch), table, COUNTED + 1 - counted);
      if (counted > COUNTED) {
        return condition.isTold()
            ? Math.max(counted, tallied(condition, table, tallies))
            : exactly(condition, table);
      }
    }
    return counted;
  }

  private long count(Part lines, String table, long most) {
    return number(
        "select count(*) from (select from casework."
            + table
            + " s where "
            + lines.sql()
            + " limit "
            + most
            + ") counted",
        lines);
  }

  private long exactly(Condition condition, String table) {
    return condition.branches().stream()
        .mapToLong(branch -> count(condition.lines(branch), table, Long.MAX_VALUE))
        .sum();
  }

  private long tallied(Condition condition, String table, String tallies) {
    long total = 0;
    for (Part branch : condition.branches()) {
      Part told = condition.tallied(branch);
      total +=
          number(
              "select coalesce(sum(people), 0)::bigint from casework."
                  + tallies
                  + " s where "
                  + told.sql(),
              told);
      Part exceptions = condition.exceptions(branch);
      total -= exceptions == null ? 0 : count(exceptions, table, Long.MAX_VALUE);
    }
    return total;
  }

  private long number(String statement, Part part) {
    return sql.sql(statement).params(part.parameters()).query(Long.class).single();
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
        row.getLong("subject"),
        row.getInt("office"),
        row.getString("stage"),
        row.getString("state"),
        row.getObject("opened", LocalDate.class),
        row.getObject("due", LocalDate.class),
        row.getObject("closes", LocalDate.class),
        row.getString("claimed_by"));
  }
}
