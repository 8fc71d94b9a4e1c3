package org.lintas.complaints.tracks.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lintas.complaints.tracks.OverdueStage;
import org.lintas.complaints.vault.ComplaintShredded;
import org.lintas.complaints.vault.Stored;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands of tracks in the clear. */
@Component
public class TrackStore {
  private static final String OVERDUE =
      """
      select c.id, c.number, t.name as track, s.stage, s.due_at
      from complaints.track_stage s
      join complaints.track t on t.id = s.track
      join complaints.complaint c on c.id = t.complaint
      where s.done_at is null and s.due_at < :now and t.standing = 'open'
        and c.channel in (:channels) and c.state <> 'withdrawn'
      union all
      select c.id, c.number, 'detention', 'detention', d.alert_at
      from complaints.detention d
      join complaints.complaint c on c.id = d.complaint
      where d.ended_at is null and d.alert_at < :now
        and c.channel in (:channels) and c.state <> 'withdrawn'
      """;

  private final JdbcClient sql;

  TrackStore(@Qualifier("complaints") JdbcClient sql) {
    this.sql = sql;
  }

  /** A track. */
  public record Row(long id, String name, int definition, String standing, int version) {}

  /** A stage of a track, once for each time it opened. */
  public record StageRow(
      String stage,
      int turn,
      Instant openedAt,
      @Nullable Instant dueAt,
      @Nullable Instant doneAt) {}

  public List<Row> of(long complaint) {
    return of(List.of(complaint)).getOrDefault(complaint, List.of());
  }

  private record Owned(long complaint, Row row) {}

  /** Tracks by complaint, the oldest first. */
  public Map<Long, List<Row>> of(Collection<Long> complaints) {
    return complaints.isEmpty()
        ? Map.of()
        : sql
            .sql(
                """
                select complaint, id, name, definition, standing, version from complaints.track
                where complaint in (:complaints) order by opened_at, id
                """)
            .param("complaints", complaints)
            .query((row, _) -> new Owned(row.getLong("complaint"), row(row)))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Owned::complaint, Collectors.mapping(Owned::row, Collectors.toList())));
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getLong("id"),
        row.getString("name"),
        row.getInt("definition"),
        row.getString("standing"),
        row.getInt("version"));
  }

  /** Complaints whose track an account may open now. */
  public List<Long> admitted(int account, Instant now) {
    return sql.sql(
            """
            select distinct k.complaint from complaints.data_key k
            join complaints.complaint c on c.id = k.complaint and c.shredded_on is null
            where k.compartment = 'track' and k.holder = 'member/' || :account
              and (k.until is null or k.until > :now)
            """)
        .param("account", account)
        .param("now", Stored.moment(now))
        .query((row, _) -> row.getLong(1))
        .list();
  }

  private record Placed(long track, StageRow stage) {}

  /** Stages of all tracks of a complaint, by track, in the order in which they opened. */
  public Map<Long, List<StageRow>> stages(long complaint) {
    return stages(List.of(complaint));
  }

  /** The same of several complaints. */
  public Map<Long, List<StageRow>> stages(Collection<Long> complaints) {
    if (complaints.isEmpty()) {
      return Map.of();
    }
    return sql
        .sql(
            """
            select s.track, s.stage, s.turn, s.opened_at, s.due_at, s.done_at
            from complaints.track_stage s join complaints.track t on t.id = s.track
            where t.complaint in (:complaints) order by s.opened_at, s.turn, s.stage
            """)
        .param("complaints", complaints)
        .query((row, _) ->
            new Placed(
                row.getLong("track"),
                new StageRow(
                    row.getString("stage"),
                    row.getInt("turn"),
                    Stored.needed(row, "opened_at"),
                    Stored.instant(row, "due_at"),
                    Stored.instant(row, "done_at"))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Placed::track, Collectors.mapping(Placed::stage, Collectors.toList())));
  }

  public void add(long id, long complaint, String name, int definition, Instant now) {
    sql.sql(
            """
            insert into complaints.track
              (id, complaint, name, definition, standing, version, opened_at)
            values (?, ?, ?, ?, 'open', 0, ?)
            """)
        .param(id)
        .param(complaint)
        .param(name)
        .param(definition)
        .param(Stored.moment(now))
        .update();
  }

  /** Counts a step; false when somebody else took one since. */
  public boolean step(Row before, String standing, Instant now) {
    return sql.sql(
                """
                update complaints.track set version = version + 1, standing = :standing,
                  ended_at = case when :standing = 'open' then null else :now end
                where id = :id and version = :version
                """)
            .param("standing", standing)
            .param("now", Stored.moment(now))
            .param("id", before.id())
            .param("version", before.version())
            .update()
        == 1;
  }

  public void open(long track, StageRow stage) {
    sql.sql(
            """
            insert into complaints.track_stage (track, stage, turn, opened_at, due_at)
            values (?, ?, ?, ?, ?)
            """)
        .param(track)
        .param(stage.stage())
        .param(stage.turn())
        .param(Stored.moment(stage.openedAt()))
        .param(Stored.optional(stage.dueAt()))
        .update();
  }

  /** Ends what is open of some stages. */
  public void close(long track, Collection<String> stages, Instant now) {
    if (!stages.isEmpty()) {
      sql.sql(
              """
              update complaints.track_stage set done_at = :now
              where track = :track and stage in (:stages) and done_at is null
              """)
          .param("now", Stored.moment(now))
          .param("track", track)
          .param("stages", stages)
          .update();
    }
  }

  /** Where the complaint stands now, for queues and counts. */
  public void stands(long complaint, @Nullable String stage) {
    sql.sql("update complaints.complaint set stage = ? where id = ?")
        .param(stage)
        .param(complaint)
        .update();
  }

  /** Which channel holds a complaint. */
  public Optional<String> channel(long complaint) {
    return sql.sql("select channel from complaints.complaint where id = ?")
        .param(complaint)
        .query(String.class)
        .optional();
  }

  /** Stages past their moment, the longest first. */
  public List<OverdueStage> overdue(List<String> channels, Instant now, int size, long offset) {
    return sql.sql(OVERDUE + " order by due_at, number, track, stage limit :size offset :offset")
        .param("now", Stored.moment(now))
        .param("channels", channels)
        .param("size", size)
        .param("offset", offset)
        .query((row, _) ->
            new OverdueStage(
                row.getLong("id"),
                row.getString("number"),
                row.getString("track"),
                row.getString("stage"),
                Stored.needed(row, "due_at")))
        .list();
  }

  public int overdue(List<String> channels, Instant now) {
    return sql.sql("select count(*)::int from (" + OVERDUE + ") late")
        .param("now", Stored.moment(now))
        .param("channels", channels)
        .query(Integer.class)
        .single();
  }

  @EventListener
  void shredded(ComplaintShredded shredded) {
    sql.sql("delete from complaints.track where complaint = ?")
        .param(shredded.complaint())
        .update();
    sql.sql("delete from complaints.detention where complaint = ?")
        .param(shredded.complaint())
        .update();
  }
}
