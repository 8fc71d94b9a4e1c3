package org.lintas.casework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.casework.model.Standing;
import org.lintas.casework.store.Change;
import org.lintas.casework.store.Prepared;
import org.lintas.shared.Result;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets deeds that come in at the same time share a transaction: one that comes alone is written at
 * once, those that come while others are being written are written together after them. Each is
 * decided by itself; when writing them together fails, each is tried alone.
 */
@Component
class Together implements DisposableBean {

  private static final int WRITERS = 2;
  private static final int MOST = 64;

  private final Desk desk;
  private final SubjectReading subjects;
  private final TransactionTemplate transaction;
  private final JdbcClient sql;
  private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
  private final ExecutorService writers =
      Executors.newFixedThreadPool(WRITERS, Thread.ofVirtual().name("together").factory());

  Together(Desk desk, SubjectReading subjects, TransactionTemplate transaction, JdbcClient sql) {
    this.desk = desk;
    this.subjects = subjects;
    this.transaction = transaction;
    this.sql = sql;
  }

  /** Something that one caller does with one case. */
  sealed interface Deed {

    Caller caller();

    record Begin(Caller caller, Result<Desk.Beginning> beginning) implements Deed {}

    record Act(Caller caller, long serial, Decide decide) implements Deed {}
  }

  /** Decides where a case stands; null when there is none. */
  @FunctionalInterface
  interface Decide {
    Result<Change> by(@Nullable Standing standing);
  }

  /**
   * What was written.
   *
   * @param subject whom the case is about, when known before
   */
  record Written(Change change, Standing after, @Nullable CaseSubject subject) {}

  private record Waiting(Deed deed, CompletableFuture<Result<Written>> done) {}

  /** Does a deed; within a transaction of the caller's, alone in that one. */
  Result<Written> perform(Deed deed) {
    if (deed instanceof Deed.Begin(var _, var beginning)
        && !(beginning instanceof Result.Done<Desk.Beginning>)) {
      return withoutChange(beginning);
    }
    Waiting waiting = new Waiting(deed, new CompletableFuture<>());
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return answers(List.of(waiting)).getFirst();
    }
    queue.add(waiting);
    writers.execute(this::drain);
    try {
      return waiting.done().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException fault ? fault : e;
    }
  }

  private void drain() {
    List<Waiting> batch = new ArrayList<>();
    List<Waiting> later = new ArrayList<>();
    Set<Long> cases = new HashSet<>();
    for (Waiting each = queue.poll(); each != null; each = queue.poll()) {
      boolean again = each.deed() instanceof Deed.Act act && !cases.add(act.serial());
      (again ? later : batch).add(each);
      if (batch.size() == MOST) {
        break;
      }
    }
    if (!batch.isEmpty()) {
      write(batch);
    }
    if (!later.isEmpty()) { // a case moves once a transaction
      queue.addAll(later);
    }
    if (!queue.isEmpty()) {
      writers.execute(this::drain);
    }
  }

  private void write(List<Waiting> batch) {
    try {
      List<Result<Written>> answers =
          transaction.execute(status -> {
            if (batch.size() > 1) { // their statements take arrays: planned once, not each time
              sql.sql("set local plan_cache_mode = force_generic_plan").update();
            }
            return answers(batch);
          });
      for (int at = 0; at < batch.size() && answers != null; at++) {
        batch.get(at).done().complete(answers.get(at));
      }
    } catch (CannotCreateTransactionException unreachable) {
      batch.forEach(each -> each.done().completeExceptionally(unreachable));
    } catch (Throwable fault) {
      if (batch.size() == 1) {
        batch.getFirst().done().completeExceptionally(fault);
      } else {
        batch.forEach(each -> write(List.of(each)));
      }
    }
  }

  private List<Result<Written>> answers(List<Waiting> batch) {
    Map<Integer, Result<Written>> refused = new HashMap<>();
    Map<Integer, Change> changes = changes(batch, refused);
    List<Prepared> prepared = new ArrayList<>();
    changes.forEach(
        (at, change) -> prepared.add(desk.prepare(batch.get(at).deed().caller(), List.of(change))));
    Map<Long, Standing> written = desk.write(Prepared.all(prepared));
    Map<SubjectReading.Key, CaseSubject> known = known(changes);
    List<Result<Written>> answers = new ArrayList<>();
    for (int at = 0; at < batch.size(); at++) {
      Change change = changes.get(at);
      answers.add(
          change == null
              ? Optional.ofNullable(refused.get(at)).orElseGet(Result.Missing::new)
              : written(change, written, known));
    }
    return answers;
  }

  private Result<Written> written(
      Change change, Map<Long, Standing> written, Map<SubjectReading.Key, CaseSubject> known) {
    Standing after = written.get(change.after().serial());
    return after == null
        ? new Result.Stale<>()
        : new Result.Done<>(
            new Written(change, after, known.get(subjects.key(change.after().origin()))));
  }

  private Map<Integer, Change> changes(List<Waiting> batch, Map<Integer, Result<Written>> refused) {
    List<Long> asked = new ArrayList<>();
    for (Waiting each : batch) {
      if (each.deed() instanceof Deed.Act act) {
        asked.add(act.serial());
      }
    }
    Map<Long, Standing> standings = asked.isEmpty() ? Map.of() : desk.read(asked);
    Map<Integer, Change> changes = new HashMap<>();
    List<Integer> beginners = new ArrayList<>();
    List<Desk.Beginning> beginnings = new ArrayList<>();
    for (int at = 0; at < batch.size(); at++) {
      switch (batch.get(at).deed()) {
        case Deed.Begin begin -> {
          if (begin.beginning() instanceof Result.Done<Desk.Beginning>(Desk.Beginning accepted)) {
            beginners.add(at);
            beginnings.add(accepted);
          }
        }
        case Deed.Act act -> {
          Result<Change> decided = act.decide().by(standings.get(act.serial()));
          if (decided instanceof Result.Done<Change>(Change change)) {
            changes.put(at, change);
          } else {
            refused.put(at, withoutChange(decided));
          }
        }
      }
    }
    List<Change> begun = desk.begun(beginnings);
    for (int place = 0; place < begun.size(); place++) {
      changes.put(beginners.get(place), begun.get(place));
    }
    return changes;
  }

  private Map<SubjectReading.Key, CaseSubject> known(Map<Integer, Change> changes) {
    List<SubjectReading.Key> known =
        changes.values().stream()
            .filter(change -> change.newcomers() == null && !change.entersOrganisation())
            .map(change -> subjects.key(change.after().origin()))
            .distinct()
            .toList();
    return subjects.find(known);
  }

  private static Result<Written> withoutChange(Result<?> decided) {
    return switch (decided) {
      case Result.Refused<?>(var reasons) -> new Result.Refused<>(reasons);
      case Result.Stale<?> _ -> new Result.Stale<>();
      case Result.Missing<?> _ -> new Result.Missing<>();
      case Result.Done<?> _ -> throw new IllegalStateException("a change was decided");
    };
  }

  @Override
  public void destroy() {
    writers.close();
  }
}
