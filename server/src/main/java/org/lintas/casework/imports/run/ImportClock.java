package org.lintas.casework.imports.run;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.lintas.node.NodeProperties;
import org.lintas.node.Repeating;
import org.lintas.node.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks for unfinished imports and works on them: those just ordered, and those that a killed node
 * left behind. Several nodes may look at once; the lease lets one of them work.
 */
@Component
public class ImportClock extends Repeating {

  private static final Logger log = LoggerFactory.getLogger(ImportClock.class);
  private static final int AT_ONCE = 2;
  private static final int MOST_ATTEMPTS = 5;
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration FOR_SPACE = Duration.ofSeconds(5);

  private final JobStore jobs;
  private final ImportFiles files;
  private final ImportWork work;
  private final Undoing undoing;
  private final Sweep sweep;
  private final boolean alone;

  private final String node = UUID.randomUUID().toString();
  private final Set<Long> atWork = ConcurrentHashMap.newKeySet();
  private final Set<Long> elsewhere = ConcurrentHashMap.newKeySet();
  private final Semaphore wake = new Semaphore(0);

  ImportClock(
      JobStore jobs,
      ImportFiles files,
      ImportWork work,
      Undoing undoing,
      Sweep sweep,
      NodeProperties properties) {
    super("looking for imports", properties);
    this.jobs = jobs;
    this.files = files;
    this.work = work;
    this.undoing = undoing;
    this.sweep = sweep;
    this.alone = properties.db().url().isEmpty();
  }

  /** Makes it look at once instead of within a second. */
  public void wake() {
    wake.release();
  }

  @Override
  public void start() {
    files.forgetHalfTaken();
    if (alone) {
      jobs.releaseAll(); // whoever had them was killed: nobody else works on this database
    }
    super.start();
  }

  @Override
  protected void step() throws InterruptedException {
    sweep.run();
    takeAll();
    if (wake.tryAcquire(1, TimeUnit.SECONDS)) {
      wake.drainPermits();
    }
  }

  private void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException stopped) {
      stop();
    }
  }

  private void takeAll() {
    while (isRunning() && atWork.size() < AT_ONCE) {
      List<Long> not = new ArrayList<>(atWork);
      not.addAll(elsewhere);
      Optional<Job> leased = jobs.lease(node, not);
      if (leased.isEmpty()) {
        return;
      }
      take(leased.get());
    }
  }

  private void take(Job job) {
    if (job.state() != Job.State.UNDOING && !files.has(job.id())) {
      elsewhere.add(job.id()); // the node that took the file has it
      jobs.release(job.id(), node);
      return;
    }
    atWork.add(job.id());
    Thread.ofVirtual().name("import " + job.id()).start(() -> work(job));
  }

  private void work(Job job) {
    try {
      if (job.state() == Job.State.UNDOING) {
        undoing.work(job, node);
      } else {
        work.work(job, node);
      }
    } catch (Passes.LostLease lost) {
      log.info("import {} was stopped or goes on elsewhere", job.id());
    } catch (InterruptedException stopped) {
      jobs.release(job.id(), node);
    } catch (IOException | RuntimeException fault) {
      failed(job, fault);
    } finally {
      atWork.remove(job.id());
      wake();
    }
  }

  /** The message of a fault may hold what somebody's row holds: it is never logged. */
  private void failed(Job job, Exception fault) {
    log.warn("import {} stopped: {} at {}", job.id(), Trouble.told(fault), place(fault));
    Trouble trouble = Trouble.of(fault).orElse(null);
    if (trouble != null) {
      sitOut(job, trouble);
    } else if (isRunning() && jobs.attempts(job.id()) >= MOST_ATTEMPTS) {
      work.fail(job, node);
    } else if (isRunning()) {
      pause(SECOND);
      jobs.release(job.id(), node); // tried again from its bookmark
    }
  }

  /** Waits until the trouble can at least be written down, then tries again. */
  private void sitOut(Job job, Trouble trouble) {
    while (isRunning()) {
      pause(trouble == Trouble.DISK_FULL ? FOR_SPACE : SECOND);
      try {
        jobs.await(job.id(), node, trouble);
        return;
      } catch (RuntimeException still) {
        log.debug("import {} waits on", job.id());
      }
    }
  }

  private static String place(Exception fault) {
    for (StackTraceElement each : fault.getStackTrace()) {
      if (each.getClassName().startsWith("org.lintas")) {
        return each.toString();
      }
    }
    return "an unknown place";
  }
}
