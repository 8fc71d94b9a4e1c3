package org.lintas.casework.imports;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.casework.ImportView.RejectedCell;
import org.lintas.casework.imports.model.Rejection;
import org.lintas.casework.imports.run.ImportClock;
import org.lintas.casework.imports.run.ImportFiles;
import org.lintas.casework.imports.run.Job;
import org.lintas.casework.imports.run.JobStore;
import org.lintas.casework.imports.run.RejectionStore;
import org.lintas.casework.imports.run.UndoStore;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.Reason;
import org.lintas.procedures.Procedures;
import org.lintas.shared.Page;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Imports ordered so far, and what may be done with them. It asks nobody for permission. */
@Component
public class ImportBook {

  private static final Set<Job.State> AT_REST =
      Set.of(Job.State.CHECKED, Job.State.CANCELLED, Job.State.FAILED, Job.State.UNDONE);

  private static final Duration A_MOMENT = Duration.ofMillis(50);

  private final JobStore jobs;
  private final UndoStore lots;
  private final RejectionStore rejections;
  private final ImportFiles files;
  private final ImportClock worker;
  private final ImportReasons reasons;
  private final Procedures procedures;
  private final Clock clock;

  ImportBook(
      JobStore jobs,
      UndoStore lots,
      RejectionStore rejections,
      ImportFiles files,
      ImportClock worker,
      ImportReasons reasons,
      Procedures procedures,
      Clock clock) {
    this.jobs = jobs;
    this.lots = lots;
    this.rejections = rejections;
    this.files = files;
    this.worker = worker;
    this.reasons = reasons;
    this.procedures = procedures;
    this.clock = clock;
  }

  public Optional<Job> find(long id) {
    return jobs.find(id);
  }

  public Page<Job> list(@Nullable Set<Integer> offices, int page, int size) {
    return jobs.list(offices, page, size);
  }

  /** Sets a checked import to run. Bad rows must be left out knowingly. */
  @Transactional
  public Result<Job> run(Job job, boolean onlyGood, boolean buddhist) {
    if (job.state() != Job.State.CHECKED) {
      return refused("not-checked");
    }
    if (job.progress().counts().rejected() > 0 && !onlyGood) {
      return refused("bad-rows");
    }
    return begin(job, Set.of(Job.State.CHECKED), Job.State.RUNNING, onlyGood, buddhist);
  }

  /** Sets an import that rests to be checked again. */
  @Transactional
  public Result<Job> check(Job job, boolean buddhist) {
    return begin(job, AT_REST, Job.State.CHECKING, job.onlyGood(), buddhist);
  }

  private Result<Job> begin(
      Job job, Set<Job.State> from, Job.State wanted, boolean onlyGood, boolean buddhist) {
    Job.Format read =
        new Job.Format(
            job.format().charset(),
            job.format().separator(),
            buddhist || (wanted == Job.State.RUNNING && job.format().buddhist()));
    if (!jobs.begin(job.id(), from, job.ordered(wanted, read, onlyGood, false))) {
      return new Result.Stale<>();
    }
    wakeAfterCommit();
    return found(job);
  }

  /** Stops an import; what it has entered stays. */
  @Transactional
  public Result<Job> cancel(Job job) {
    return jobs.cancel(job.id(), clock.instant()) ? found(job) : refused("already-over");
  }

  /** Lets a run rest where it is. */
  @Transactional
  public Result<Job> pause(Job job) {
    return turned(job, Job.State.RUNNING, Job.State.PAUSED, "not-running");
  }

  /** Lets a run that rests go on. */
  @Transactional
  public Result<Job> resume(Job job) {
    return turned(job, Job.State.PAUSED, Job.State.RUNNING, "not-paused");
  }

  private Result<Job> turned(Job job, Job.State from, Job.State into, String otherwise) {
    if (!jobs.turn(job.id(), from, into)) {
      return refused(otherwise);
    }
    wakeAfterCommit();
    return found(job);
  }

  /** Sets an import to be taken back, whether it is at work or over. */
  @Transactional
  public Result<Job> undo(Job job, Caller.Officer officer) {
    if (!lots.begin(job.id(), officer.account(), officer.signature())) {
      return refused("nothing-to-take-back");
    }
    wakeAfterCommit();
    return found(job);
  }

  private Result<Job> found(Job job) {
    return new Result.Done<>(jobs.find(job.id()).orElse(job));
  }

  /** Cases that an undone import had entered and that were left as they are. */
  public Page<Long> kept(Job job, int page, int size) {
    return lots.kept(job.id(), page, size);
  }

  /** Sets the worker looking once the order can be seen. */
  public void wakeAfterCommit() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      worker.wake();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            worker.wake();
          }
        });
  }

  /** Lets the worker work for a moment; false when nobody is to wait any longer. */
  public boolean pause() {
    try {
      Thread.sleep(A_MOMENT);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  public boolean hasFile(Job job) {
    return files.has(job.id());
  }

  public Page<RejectedCell> rejected(Job job, int page, int size, Locale locale) {
    Procedure procedure = procedures.get(new Caller.Node("import"), job.procedure()).procedure();
    Page<Rejection> found = rejections.list(job.id(), page, size);
    List<RejectedCell> cells =
        found.contents().stream()
            .map(each ->
                new RejectedCell(
                    each.row(),
                    each.column(),
                    each.value(),
                    each.reason().code(),
                    reasons.sentence(each.reason(), procedure, locale)))
            .toList();
    return new Page<>(cells, page, size, found.total());
  }

  private static Result<Job> refused(String code) {
    return new Result.Refused<>(List.of(new Reason(code, null, Map.of())));
  }
}
