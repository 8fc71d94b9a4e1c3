package org.lintas.casework.imports.run;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lintas.node.NodeProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks for unfinished imports and works on them: those just ordered, and those that a killed node
 * left behind. Several nodes may look at once; the lease lets one of them work.
 */
@Component
public class ImportClock implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(ImportClock.class);
  private static final int AT_ONCE = 2;
  private static final int MOST_ATTEMPTS = 5;
  private static final Duration KEPT = Duration.ofDays(30);
  private static final Duration HOUR = Duration.ofHours(1);

  private final JobStore jobs;
  private final RejectionStore rejections;
  private final ImportFiles files;
  private final ImportWork work;
  private final Clock clock;
  private final boolean background;

  private final String node = UUID.randomUUID().toString();
  private final Set<Long> atWork = ConcurrentHashMap.newKeySet();
  private final Set<Long> elsewhere = ConcurrentHashMap.newKeySet();
  private final Semaphore wake = new Semaphore(0);
  private @Nullable Thread looking;
  private volatile boolean running;
  private Instant swept = Instant.EPOCH;

  ImportClock(
      JobStore jobs,
      RejectionStore rejections,
      ImportFiles files,
      ImportWork work,
      Clock clock,
      NodeProperties properties) {
    this.jobs = jobs;
    this.rejections = rejections;
    this.files = files;
    this.work = work;
    this.clock = clock;
    this.background = properties.background();
  }

  /** Makes it look at once instead of within a second. */
  public void wake() {
    wake.release();
  }

  @Override
  public void start() {
    if (background) {
      running = true;
      looking = Thread.ofVirtual().name("imports").start(this::look);
    }
  }

  @Override
  public void stop() {
    running = false;
    Thread thread = looking;
    if (thread != null) {
      thread.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void look() {
    while (running) {
      try {
        sweep();
        takeAll();
        if (wake.tryAcquire(1, TimeUnit.SECONDS)) {
          wake.drainPermits();
        }
      } catch (InterruptedException stopped) {
        return;
      } catch (RuntimeException fault) {
        log.warn("looking for imports failed: {}", fault.getClass().getSimpleName());
        pause();
      }
    }
  }

  private void pause() {
    try {
      Thread.sleep(Duration.ofSeconds(1));
    } catch (InterruptedException stopped) {
      running = false;
    }
  }

  private void takeAll() {
    while (running && atWork.size() < AT_ONCE) {
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
    if (!files.has(job.id())) {
      elsewhere.add(job.id()); // the node that took the file has it
      jobs.release(job.id(), node);
      return;
    }
    atWork.add(job.id());
    Thread.ofVirtual().name("import " + job.id()).start(() -> work(job));
  }

  private void work(Job job) {
    try {
      work.work(job, node);
    } catch (Passes.LostLease lost) {
      log.info("import {} was cancelled or goes on elsewhere", job.id());
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
    log.warn("import {} stopped: {} at {}", job.id(), fault.getClass().getName(), place(fault));
    if (running && jobs.attempts(job.id()) >= MOST_ATTEMPTS) {
      jobs.end(job.id(), node, Job.State.FAILED, clock.instant());
    } else if (running) {
      pause();
      jobs.release(job.id(), node); // tried again from its checkpoint
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

  /** Forgets files and rejected values after a month. */
  private void sweep() {
    Instant now = clock.instant();
    if (Duration.between(swept, now).compareTo(HOUR) < 0) {
      return;
    }
    swept = now;
    for (long id : jobs.endedBefore(now.minus(KEPT))) {
      rejections.forget(id);
      files.forget(id);
    }
  }
}
