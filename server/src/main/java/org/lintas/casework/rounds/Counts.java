package org.lintas.casework.rounds;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Counts cases; every method is one statement. */
@Component
class Counts {

  /**
   * What is counted: a series of procedure versions, at some offices, with some facts in common.
   */
  record Scope(int series, Integer[] offices, SortedMap<String, String> facts) {}

  private static final String OF_THE_SCOPE =
      """
      from casework.stages s
      join casework.cases c using (serial)
      where s.series = :series
        and s.progress <> 'skipped'
        and s.office = any(:offices)
        and (:facts = '{}' or c.profile in (
          select id from casework.profiles where facts @> cast(:facts as jsonb)))
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Counts(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  Map<String, StageCount> stages(Scope scope, LocalDate today) {
    Map<String, StageCount> counts = new HashMap<>();
    sql(
            """
            select s.stage, s.outcome,
              count(*) as entered,
              count(*) filter (where s.progress = 'completed') as completed,
              count(*) filter (where s.progress in ('refused', 'lapsed')) as refused,
              count(*) filter (where s.progress in ('open', 'awaiting-approval')) as open,
              count(*) filter (where s.progress in ('open', 'awaiting-approval')
                and s.due < :today and coalesce(s.closes >= :today, true)) as late,
              count(*) filter (where s.progress in ('open', 'awaiting-approval')
                and s.closes < :today) as missed,
              coalesce(sum(s.fees_due), 0) as fees_due,
              coalesce(sum(s.fees_paid), 0) as fees_paid
            """,
            scope,
            "group by s.stage, s.outcome")
        .param("today", today)
        .query(row -> {
          String outcome = row.getString("outcome");
          long completed = row.getLong("completed");
          counts.merge(
              row.getString("stage"),
              new StageCount(
                  row.getString("stage"),
                  row.getLong("entered"),
                  completed,
                  row.getLong("refused"),
                  row.getLong("open"),
                  row.getLong("late"),
                  row.getLong("missed"),
                  outcome == null || completed == 0 ? Map.of() : Map.of(outcome, completed),
                  row.getLong("fees_due"),
                  row.getLong("fees_paid")),
              Counts::plus);
        });
    return counts;
  }

  private static StageCount plus(StageCount one, StageCount other) {
    Map<String, Long> outcomes = new TreeMap<>(one.outcomes());
    other.outcomes().forEach((outcome, people) -> outcomes.merge(outcome, people, Long::sum));
    return new StageCount(
        one.stage(),
        one.entered() + other.entered(),
        one.completed() + other.completed(),
        one.refused() + other.refused(),
        one.open() + other.open(),
        one.late() + other.late(),
        one.missed() + other.missed(),
        outcomes,
        one.feesDue() + other.feesDue(),
        one.feesPaid() + other.feesPaid());
  }

  /** Counted by profile first: there are few, and only they hold the answers. */
  List<Breakdown.Row> byFact(Scope scope, String field) {
    return rows(
        jdbc.sql(
                """
                select coalesce(p.facts ->> :field, '') as value, counted.stage,
                  sum(counted.entered)::bigint as entered, sum(counted.completed)::bigint as completed
                from (
                  select c.profile, s.stage, count(*) as entered,
                    count(*) filter (where s.progress = 'completed') as completed
                """
                    + OF_THE_SCOPE
                    + """
                      group by c.profile, s.stage) counted
                    join casework.profiles p on p.id = counted.profile
                    group by 1, 2
                    """)
            .param("field", field),
        scope);
  }

  /** The value of each row is the office's serial. */
  List<Breakdown.Row> byOffice(Scope scope) {
    return rows(
        jdbc.sql(
            """
            select s.office::text as value, s.stage, count(*) as entered,
              count(*) filter (where s.progress = 'completed') as completed
            """
                + OF_THE_SCOPE
                + "group by 1, 2"),
        scope);
  }

  private List<Breakdown.Row> rows(JdbcClient.StatementSpec statement, Scope scope) {
    Map<String, Breakdown.Row> rows = new LinkedHashMap<>();
    scoped(statement, scope)
        .query(row -> {
          Breakdown.Row of =
              rows.computeIfAbsent(
                  row.getString("value"),
                  value -> new Breakdown.Row(value, new HashMap<>(), new HashMap<>()));
          of.entered().put(row.getString("stage"), row.getLong("entered"));
          of.completed().put(row.getString("stage"), row.getLong("completed"));
        });
    return List.copyOf(rows.values());
  }

  Map<String, Waiting> waiting(Scope scope) {
    Map<String, Waiting> waiting = new HashMap<>();
    sql(
            "select s.stage, s.done - s.opened as days, count(*) as people ",
            scope,
            "and s.progress = 'completed' group by 1, 2")
        .query(row -> {
          waiting
              .computeIfAbsent(row.getString("stage"), stage -> new Waiting(stage, new TreeMap<>()))
              .days()
              .put(row.getInt("days"), row.getLong("people"));
        });
    return waiting;
  }

  /** Stage → first day of a week → people who completed it in that week. */
  Map<String, SortedMap<LocalDate, Long>> pace(Scope scope) {
    Map<String, SortedMap<LocalDate, Long>> pace = new HashMap<>();
    sql(
            "select s.stage, date_trunc('week', s.done)::date as week, count(*) as people ",
            scope,
            "and s.progress = 'completed' group by 1, 2")
        .query(row -> {
          pace.computeIfAbsent(row.getString("stage"), stage -> new TreeMap<>())
              .put(row.getObject("week", LocalDate.class), row.getLong("people"));
        });
    return pace;
  }

  /** Fields that cases of a series are counted by, with the answers that occur. */
  Map<String, List<String>> dimensions(int series) {
    Map<String, List<String>> dimensions = new TreeMap<>();
    jdbc.sql(
            """
            select fact.key, array_agg(distinct fact.value order by fact.value) as answers
            from (select distinct profile from casework.cases where series = :series) used
            join casework.profiles p on p.id = used.profile
            cross join lateral jsonb_each_text(p.facts) fact
            group by fact.key
            """)
        .param("series", series)
        .query(row -> {
          dimensions.put(
              row.getString("key"), List.of((String[]) row.getArray("answers").getArray()));
        });
    return dimensions;
  }

  private JdbcClient.StatementSpec sql(String select, Scope scope, String rest) {
    return scoped(jdbc.sql(select + OF_THE_SCOPE + rest), scope);
  }

  private JdbcClient.StatementSpec scoped(JdbcClient.StatementSpec statement, Scope scope) {
    return statement
        .param("series", scope.series())
        .param("offices", scope.offices())
        .param("facts", json.writeValueAsString(scope.facts()));
  }
}
