package org.lintas.casework.imports.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.node.Trouble;
import org.lintas.shared.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Imports in the database. A node works on one as long as it holds the lease. */
@Repository
public class JobStore {

  private static final String LEASE = "interval '30 seconds'";

  private final JdbcClient sql;

  JobStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** Keeps a new import; its id is given here. */
  public long add(Job job) {
    return sql.sql(
            """
            insert into casework.imports (procedure, stage, file_name, sha256, bytes, charset,
              separator, buddhist, only_good, then_run, state, account, ordered_by, grant_offices,
              ordered_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
            """)
        .params(
            job.procedure(),
            job.stage(),
            job.fileName(),
            job.sha256(),
            job.bytes(),
            job.format().charset(),
            String.valueOf(job.format().separator()),
            job.format().buddhist(),
            job.onlyGood(),
            job.thenRun(),
            code(job.state()),
            job.order().account(),
            job.order().by(),
            job.order().offices().toArray(Integer[]::new),
            Timestamp.from(job.order().at()))
        .query(Long.class)
        .single();
  }

  public Optional<Job> find(long id) {
    return sql.sql("select * from casework.imports where id = ?")
        .param(id)
        .query(JobStore::job)
        .optional();
  }

  /**
   * Imports ordered by people whose offices are all among some, newest first.
   *
   * @param offices null for every import
   */
  public Page<Job> list(@Nullable Set<Integer> offices, int page, int size) {
    Integer[] within = offices == null ? null : offices.toArray(Integer[]::new);
    List<Job> jobs =
        sql.sql(
                """
                select * from casework.imports where ?::int[] is null or grant_offices <@ ?
                order by id desc limit ? offset ?
                """)
            .params(Arrays.asList(within, within, size, (long) page * size))
            .query(JobStore::job)
            .list();
    long total =
        sql.sql(
                """
                select count(*) from casework.imports where ?::int[] is null or grant_offices <@ ?
                """)
            .params(Arrays.asList(within, within))
            .query(Long.class)
            .single();
    return new Page<>(jobs, page, size, total);
  }

  /** Sets an import to work from its first row; false when it is not in one of the states. */
  public boolean begin(long id, Set<Job.State> from, Job order) {
    sql.sql("delete from casework.import_rejections where import = ?").param(id).update();
    return sql.sql(
                """
                update casework.imports
                set state = ?, only_good = ?, then_run = ?, buddhist = ?, charset = ?,
                  separator = ?, row_done = 0, bytes_done = 0, rows_read = 0, accepted = 0,
                  already = 0, rejected = 0, buddhist_rows = 0, reasons = 0, trouble = null,
                  begun_at = null,
                  leased_by = null, leased_until = null, attempts = 0, finished_at = null
                where id = ? and state = any(?)
                """)
            .params(
                code(order.state()),
                order.onlyGood(),
                order.thenRun(),
                order.format().buddhist(),
                order.format().charset(),
                String.valueOf(order.format().separator()),
                id,
                from.stream().map(JobStore::code).toArray(String[]::new))
            .update()
        == 1;
  }

  /** Takes the lease of an unfinished import that nobody works on; each take is an attempt. */
  public Optional<Job> lease(String node, List<Long> not) {
    return sql.sql(
            """
            update casework.imports
            set leased_by = ?, leased_until = clock_timestamp() + %s, attempts = attempts + 1,
              begun_at = clock_timestamp(), begun_bytes = bytes_done, touched_at = clock_timestamp(),
              begun_row = case state when 'undoing' then undone + undo_kept else rows_read end
            where id = (
              select id from casework.imports
              where state in ('checking', 'running', 'undoing') and id <> all(?)
                and (leased_until is null or leased_until < clock_timestamp())
              order by id limit 1 for update skip locked)
            returning *
            """
                .formatted(LEASE))
        .params(node, not.toArray(Long[]::new))
        .query(JobStore::job)
        .optional();
  }

  /** Lets go of an import, so that another node may take it at once. */
  public void release(long id, String node) {
    sql.sql(
            """
            update casework.imports set leased_by = null, leased_until = null
            where id = ? and leased_by = ?
            """)
        .params(id, node)
        .update();
  }

  /** Lets go of every import: those who had them are gone when this database starts anew. */
  void releaseAll() {
    sql.sql(
            """
            update casework.imports set leased_by = null, leased_until = null
            where leased_by is not null
            """)
        .update();
  }

  /** Lets go of an import that is kept from going on; this was no attempt. */
  void await(long id, String node, Trouble trouble) {
    sql.sql(
            """
            update casework.imports
            set trouble = ?, leased_by = null, leased_until = null,
              attempts = greatest(0, attempts - 1)
            where id = ? and leased_by = ?
            """)
        .params(trouble.code(), id, node)
        .update();
  }

  /**
   * Sets the bookmark; false when the lease is lost or the import was stopped, and the transaction
   * must be rolled back.
   */
  boolean bookmark(long id, String node, Bookmarks.Mark mark) {
    return sql.sql(
                """
                update casework.imports
                set touched_at = clock_timestamp(), row_done = ?, bytes_done = ?,
                  rows_read = rows_read + ?, accepted = accepted + ?, already = already + ?,
                  rejected = rejected + ?, buddhist_rows = buddhist_rows + ?,
                  reasons = reasons + ?, touched = touched + ?, attempts = 0, trouble = null,
                  leased_until = clock_timestamp() + %s
                where id = ? and leased_by = ? and state in ('checking', 'running')
                """
                    .formatted(LEASE))
            .params(
                mark.row(),
                mark.position(),
                mark.more().read(),
                mark.more().accepted(),
                mark.more().already(),
                mark.more().rejected(),
                mark.more().buddhist(),
                mark.bad().size(),
                mark.entries().size(),
                id,
                node)
            .update()
        == 1;
  }

  /** Ends an import, or a phase of it. */
  boolean end(long id, String node, Job.State state, Instant at) {
    return sql.sql(
                """
                update casework.imports
                set state = ?, finished_at = ?, leased_by = null, leased_until = null,
                  trouble = null
                where id = ? and leased_by = ? and state in ('checking', 'running', 'undoing')
                """)
            .params(code(state), Timestamp.from(at), id, node)
            .update()
        == 1;
  }

  /** Stops an import that is at work or waits; what it has entered stays. */
  public boolean cancel(long id, Instant at) {
    return sql.sql(
                """
                update casework.imports
                set state = 'cancelled', finished_at = ?, leased_by = null, leased_until = null,
                  trouble = null
                where id = ? and state in ('checking', 'checked', 'running', 'paused')
                """)
            .params(Timestamp.from(at), id)
            .update()
        == 1;
  }

  /** Lets a run rest at its bookmark, or go on from there. */
  public boolean turn(long id, Job.State from, Job.State into) {
    return sql.sql(
                """
                update casework.imports
                set state = ?, leased_by = null, leased_until = null, attempts = 0, trouble = null
                where id = ? and state = ?
                """)
            .params(code(into), id, code(from))
            .update()
        == 1;
  }

  int attempts(long id) {
    return sql.sql("select attempts from casework.imports where id = ?")
        .param(id)
        .query(Integer.class)
        .single();
  }

  /** Imports that ended before a moment and still have rejected values. */
  public List<Long> endedBefore(Instant moment) {
    return sql.sql(
            """
            select id from casework.imports
            where state not in ('checking', 'running', 'paused', 'undoing')
              and coalesce(finished_at, ordered_at) < ?
            """)
        .param(Timestamp.from(moment))
        .query((row, number) -> row.getLong("id"))
        .list();
  }

  static String code(Job.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private static Job job(ResultSet row, int number) throws SQLException {
    return new Job(
        row.getLong("id"),
        row.getInt("procedure"),
        row.getString("stage"),
        row.getString("file_name"),
        row.getString("sha256"),
        row.getLong("bytes"),
        new Job.Format(
            row.getString("charset"),
            row.getString("separator").charAt(0),
            row.getBoolean("buddhist")),
        row.getBoolean("only_good"),
        row.getBoolean("then_run"),
        Job.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        new Job.Order(
            row.getInt("account"),
            row.getString("ordered_by"),
            List.of((Integer[]) row.getArray("grant_offices").getArray()),
            row.getTimestamp("ordered_at").toInstant()),
        progress(row),
        undo(row),
        row.getString("trouble"),
        instant(row, "finished_at"));
  }

  private static Job.Undo undo(ResultSet row) throws SQLException {
    return new Job.Undo(
        row.getInt("undo_account"),
        row.getString("undo_by"),
        row.getInt("touched"),
        row.getInt("undo_total"),
        row.getInt("undone"),
        row.getInt("undo_kept"));
  }

  private static Job.Progress progress(ResultSet row) throws SQLException {
    Instant begun = instant(row, "begun_at");
    Instant touched = instant(row, "touched_at");
    return new Job.Progress(
        row.getInt("row_done"),
        row.getLong("bytes_done"),
        new Job.Counts(
            row.getInt("rows_read"),
            row.getInt("accepted"),
            row.getInt("already"),
            row.getInt("rejected"),
            row.getInt("buddhist_rows")),
        begun == null || touched == null
            ? null
            : new Job.Begun(begun, row.getInt("begun_row"), row.getLong("begun_bytes"), touched));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp moment = row.getTimestamp(column);
    return moment == null ? null : moment.toInstant();
  }
}
