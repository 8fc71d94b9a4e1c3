package org.lintas.casework;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.casework.model.Standing;
import org.lintas.casework.store.CaseLists;
import org.lintas.casework.store.Change;
import org.lintas.node.NodeProperties;
import org.lintas.procedure.Action;
import org.lintas.procedure.Actor;
import org.lintas.procedure.Engine;
import org.lintas.procedure.Stage;
import org.lintas.procedures.Procedures;
import org.lintas.procedures.Published;
import org.lintas.shared.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The clock: stages past their due day lapse, where the procedure says so. Of several nodes on one
 * database one does it at a time.
 */
@Component
class Lapses implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Lapses.class);
  private static final Caller CLOCK = new Caller.Node("clock");
  private static final int BATCH = 500;

  private final Desk desk;
  private final CaseLists lists;
  private final Procedures procedures;
  private final TransactionTemplate transaction;
  private final DataSource database;
  private final boolean background;
  private @Nullable Scheduler scheduler;

  Lapses(
      Desk desk,
      CaseLists lists,
      Procedures procedures,
      TransactionTemplate transaction,
      DataSource database,
      NodeProperties properties) {
    this.desk = desk;
    this.lists = lists;
    this.procedures = procedures;
    this.transaction = transaction;
    this.background = properties.background();
    this.database = database;
  }

  @Override
  public boolean isAutoStartup() {
    return background;
  }

  /** A scheduler that was stopped cannot start again: each start makes one. */
  @Override
  public synchronized void start() {
    RecurringTask<Void> lapse =
        Tasks.recurring("lapse", FixedDelay.of(Duration.ofMinutes(10)))
            .execute((instance, context) -> lapseAll());
    Scheduler made =
        Scheduler.create(database)
            .tableName("casework.scheduled_tasks")
            .startTasks(lapse)
            .threads(1)
            .pollingInterval(Duration.ofSeconds(30))
            .build();
    made.start();
    scheduler = made;
  }

  @Override
  public synchronized void stop() {
    if (scheduler != null) {
      scheduler.stop();
      scheduler = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return scheduler != null;
  }

  /** Lapses what is due; returns how many stages did. */
  int lapseAll() {
    int lapsed = 0;
    for (Published published : procedures.all(CLOCK)) {
      for (Stage stage : published.procedure().stages()) {
        lapsed += stage.onLapse() == null ? 0 : lapse(published, stage.name());
      }
    }
    if (lapsed > 0) {
      log.info("{} stages lapsed", lapsed);
    }
    return lapsed;
  }

  private int lapse(Published published, String stage) {
    int series = procedures.series(CLOCK, published.procedure().name());
    int lapsed = 0;
    long last = 0;
    while (true) {
      List<Long> overdue = lists.overdue(series, stage, desk.today(), last, BATCH);
      if (overdue.isEmpty()) {
        return lapsed;
      }
      lapsed += lapse(published, stage, overdue);
      last = overdue.getLast();
    }
  }

  private int lapse(Published published, String stage, List<Long> overdue) {
    Integer written =
        transaction.execute(status -> {
          List<Change> changes = new ArrayList<>();
          Map<Long, Standing> standings = desk.read(overdue);
          Action action =
              new Action.Lapse(
                  new Actor(CLOCK.signature(), java.util.Set.of(Engine.CLOCK)),
                  desk.today(),
                  stage);
          for (Standing standing : standings.values()) {
            if (standing.origin().procedure() == published.id()
                && desk.act(published, standing, action)
                    instanceof Result.Done<Change>(Change change)) {
              changes.add(change);
            }
          }
          return desk.write(desk.prepare(CLOCK, changes)).size();
        });
    return written == null ? 0 : written;
  }
}
