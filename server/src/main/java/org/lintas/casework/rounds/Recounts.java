package org.lintas.casework.rounds;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.lintas.node.NodeProperties;
import org.lintas.node.Repeating;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts large rounds beforehand, whenever cases have moved. It rests ten times as long as the last
 * count took, so that counting never takes more than a tenth of one processor, and at most {@link
 * #LONGEST_REST}. When an import has ended, or somebody asks, it counts at once. Of several nodes
 * on one database one counts at a time.
 */
@Component
class Recounts extends Repeating {

  private static final Duration LOOK = Duration.ofSeconds(2);
  private static final Duration LONGEST_REST = Duration.ofMinutes(2);
  private static final int RESTS = 10;
  static final long LOCK = 0x436F756E74L; // "Count"

  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Recounts(
      JdbcClient sql, TransactionTemplate transaction, Clock clock, NodeProperties properties) {
    super("counting", properties);
    this.sql = sql;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * The last count.
   *
   * @param took without its rest
   * @param changes rows written by then
   * @param wanted whether a new one was asked for, or an import has ended since
   */
  record Last(Instant at, Duration took, long changes, boolean wanted) {

    /** Whether it is time for another. */
    boolean isOver(Instant now, long changesNow) {
      if (changesNow == changes && !wanted) {
        return false;
      }
      Duration rest = took.multipliedBy(RESTS);
      Duration shortest = rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST;
      return wanted || at.plus(took).plus(shortest).isBefore(now);
    }
  }

  /** Asks for a new count; it is made within seconds. */
  void want() {
    sql.sql("update casework.counts set wanted = true").update();
  }

  /** Counts if it is time to; true when it did. */
  boolean recountIfDue() {
    return last().isOver(clock.instant(), changes()) && isLarge() && recount();
  }

  /** Counts everything; false when another node is counting. */
  boolean recount() {
    return Boolean.TRUE.equals(transaction.execute(status -> isMine() && store()));
  }

  private boolean isMine() {
    return sql.sql("select pg_try_advisory_xact_lock(?)").param(LOCK).query(Boolean.class).single();
  }

  private boolean store() {
    long changes = changes(); // before the count: what comes later counts again
    boolean wanted = last().wanted();
    Instant at = clock.instant();
    long began = System.nanoTime();
    sql.sql("set local work_mem = '128MB'").update();
    sql.sql("set local max_parallel_workers_per_gather = 0").update();
    sql.sql("set local jit = off").update();
    sql.sql("delete from casework.tallies").update();
    sql.sql("delete from casework.tally_weeks").update();
    sql.sql("delete from casework.tally_cases").update();
    sql.sql(TallySql.STORE).query(row -> {});
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    sql.sql( // last, so that nobody who asks for a count waits for this one
            """
            update casework.counts
            set counted_at = ?, took_millis = ?, changes = ?, wanted = wanted and not ?
            """)
        .params(at.atOffset(ZoneOffset.UTC), took.toMillis(), changes, wanted)
        .update();
    return true;
  }

  private Last last() {
    return sql.sql(
            """
            select greatest(counted_at, 'epoch') as counted_at, took_millis, changes,
              wanted or exists (
                select from casework.imports i where i.finished_at > c.counted_at) as wanted
            from casework.counts c
            """)
        .query((row, number) ->
            new Last(
                row.getObject("counted_at", OffsetDateTime.class).toInstant(),
                Duration.ofMillis(row.getLong("took_millis")),
                row.getLong("changes"),
                row.getBoolean("wanted")))
        .single();
  }

  private long changes() {
    return sql.sql(TallySql.CHANGES).query(Long.class).single();
  }

  /** Small rounds are counted while the reader waits: nothing to do beforehand. */
  private boolean isLarge() {
    return sql.sql(TallySql.SIZE_OF_ALL).param(Tallies.AT_ONCE + 1).query(Long.class).single()
        > Tallies.AT_ONCE;
  }

  @Override
  protected void step() throws InterruptedException {
    Thread.sleep(LOOK);
    recountIfDue();
  }
}
