package org.lintas.casework.imports.run;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lintas.access.Caller;
import org.lintas.casework.model.Touched;
import org.lintas.casework.store.TakingBack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes back what an import has entered, the newest lot first, each lot in one transaction. Cases
 * that somebody has worked on since are left alone and listed.
 */
@Component
class Undoing {

  private final UndoStore lots;
  private final TakingBack cases;
  private final ImportWork.Ending ending;
  private final JobStore jobs;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Undoing(
      UndoStore lots,
      TakingBack cases,
      ImportWork.Ending ending,
      JobStore jobs,
      TransactionTemplate transaction,
      Clock clock) {
    this.lots = lots;
    this.cases = cases;
    this.ending = ending;
    this.jobs = jobs;
    this.transaction = transaction;
    this.clock = clock;
  }

  void work(Job job, String node) {
    Caller.Officer officer = Tasks.officer(job.order(), job.undo());
    while (Boolean.TRUE.equals(transaction.execute(status -> lot(job, node, officer)))) {
      // one lot after the other
    }
    ending.end(jobs.find(job.id()).orElse(job), node, Job.State.UNDONE);
  }

  private boolean lot(Job job, String node, Caller.Officer officer) {
    Optional<UndoStore.Lot> next = lots.last(job.id());
    if (next.isEmpty()) {
      return false;
    }
    List<Touched> entries = next.get().entries();
    Set<Long> done =
        cases.takeBack(officer, entries, job.id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    List<Long> kept =
        entries.stream().map(Touched::serial).filter(serial -> !done.contains(serial)).toList();
    if (!lots.done(job.id(), node, next.get(), kept)) {
      throw new Passes.LostLease();
    }
    return true;
  }
}
