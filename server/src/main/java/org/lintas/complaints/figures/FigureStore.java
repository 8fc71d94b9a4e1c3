package org.lintas.complaints.figures;

import java.time.Clock;
import java.util.List;
import org.lintas.complaints.figures.Publishing.Count;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts, and what was shown of them. A day begins at midnight of the node. */
@Repository
class FigureStore {

  private final JdbcClient sql;
  private final Clock clock;

  FigureStore(@Qualifier("complaints") JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Everything of a quarter that is over; a group of nobody is absent. */
  List<Count> count(String channel, Quarter quarter) {
    return sql.sql(
            """
            with mine as (
                   select *, (acknowledged_at at time zone :zone)::date as answered_on
                   from complaints.complaint where channel = :channel),
                 filed as (select * from mine where filed_on between :first and :last),
                 closed as (select * from mine where closed_on between :first and :last)
            select 'KIND', kinds[1], count(*) from filed group by 2
            union all
            select 'SECTOR', coalesce(sector, 'unknown'), count(*) from filed group by 2
            union all
            select 'CORRIDOR', coalesce(corridor, 'unknown'), count(*) from filed group by 2
            union all
            select 'STAGE', coalesce(stage, state), count(*) from mine
              where filed_on <= :last and (closed_on is null or closed_on > :last) group by 2
            union all
            select 'OUTCOME', coalesce(outcome, 'unknown'), count(*) from closed group by 2
            union all
            select 'ANSWERED', complaints.days_band(answered_on - filed_on), count(*)
              from mine where answered_on between :first and :last group by 2
            union all
            select 'CLOSED', complaints.days_band(closed_on - filed_on), count(*)
              from closed group by 2
            """)
        .param("channel", channel)
        .param("zone", clock.getZone().getId())
        .param("first", quarter.first())
        .param("last", quarter.last())
        .query((row, number) ->
            new Count(Measure.valueOf(row.getString(1)), row.getString(2), row.getInt(3)))
        .list();
  }

  /** How long stages took that ended in a quarter; what began and ended at once is none. */
  List<Dwell.Counted> dwelt(String channel, Quarter quarter) {
    return sql.sql(
            """
            select t.name || '/' || s.stage, count(distinct c.id),
              percentile_cont(0.5) within group (order by dwelt.hours),
              percentile_cont(0.9) within group (order by dwelt.hours)
            from complaints.track_stage s
            join complaints.track t on t.id = s.track
            join complaints.complaint c on c.id = t.complaint
            cross join lateral (
              select extract(epoch from s.done_at - s.opened_at)::float8 / 3600 as hours) dwelt
            where c.channel = :channel
              and (s.done_at at time zone :zone)::date between :first and :last
              and s.done_at > s.opened_at
            group by 1 order by 1
            """)
        .param("channel", channel)
        .param("zone", clock.getZone().getId())
        .param("first", quarter.first())
        .param("last", quarter.last())
        .query((row, number) ->
            new Dwell.Counted(row.getString(1), row.getInt(2), row.getDouble(3), row.getDouble(4)))
        .list();
  }

  boolean isPublished(String channel, Quarter quarter) {
    return sql.sql("select 1 from complaints.counted_quarter where channel = ? and quarter = ?")
        .params(channel, quarter.word())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /** Keeps what is shown; whoever comes second in the same moment changes nothing. */
  void publish(String channel, Quarter quarter, List<Cell> cells, List<Dwell> dwells) {
    sql.sql(
            """
            with new as (
              insert into complaints.counted_quarter (channel, quarter)
              values (?, ?)
              on conflict do nothing
              returning channel, quarter),
            counted as (
              insert into complaints.figure (channel, quarter, measure, value, people)
              select channel, quarter, measure, value, people
              from new, unnest(?::text[], ?::text[], ?::int[])
                as cell (measure, value, people))
            insert into complaints.dwell
              (channel, quarter, stage, people, median_hours, ninth_hours)
            select channel, quarter, stage, people, median, ninth
            from new, unnest(?::text[], ?::int[], ?::int[], ?::int[])
              as dwelt (stage, people, median, ninth)
            """)
        .params(channel, quarter.word())
        .param(cells.stream().map(each -> each.measure().name()).toArray(String[]::new))
        .param(cells.stream().map(Cell::value).toArray(String[]::new))
        .param(cells.stream().map(Cell::people).toArray(Integer[]::new))
        .param(dwells.stream().map(Dwell::stage).toArray(String[]::new))
        .param(dwells.stream().map(Dwell::people).toArray(Integer[]::new))
        .param(dwells.stream().map(Dwell::median).toArray(Integer[]::new))
        .param(dwells.stream().map(Dwell::ninth).toArray(Integer[]::new))
        .update();
  }

  List<Cell> read(String channel, Quarter quarter) {
    return sql.sql(
            """
            select measure, value, people from complaints.figure
            where channel = ? and quarter = ?
            order by value = '', people desc nulls last, value
            """)
        .params(channel, quarter.word())
        .query((row, number) ->
            new Cell(
                Measure.valueOf(row.getString(1)),
                row.getString(2),
                row.getObject(3, Integer.class)))
        .list();
  }

  List<Dwell> dwells(String channel, Quarter quarter) {
    return sql.sql(
            """
            select stage, people, median_hours, ninth_hours from complaints.dwell
            where channel = ? and quarter = ? order by stage
            """)
        .params(channel, quarter.word())
        .query((row, number) ->
            new Dwell(
                row.getString(1),
                row.getObject(2, Integer.class),
                row.getObject(3, Integer.class),
                row.getObject(4, Integer.class)))
        .list();
  }
}
