package org.lintas.cards.paper.batch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.lintas.cards.paper.batch.Batch.State;
import org.lintas.node.NodeProperties;
import org.lintas.node.Repeating;
import org.lintas.node.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks for files that were ordered, makes them one after the other, and deletes old ones. */
@Component
class BatchClock extends Repeating {

  private static final Logger log = LoggerFactory.getLogger(BatchClock.class);
  private static final Duration HOUR = Duration.ofHours(1);

  private final BatchStore store;
  private final BatchWork work;
  private final Clock clock;
  private final boolean alone;
  private final String node = UUID.randomUUID().toString();
  private final Semaphore wake = new Semaphore(0);
  private Instant swept = Instant.EPOCH;

  BatchClock(BatchStore store, BatchWork work, NodeProperties properties, Clock clock) {
    super("looking for files of cards", properties);
    this.store = store;
    this.work = work;
    this.clock = clock;
    this.alone = properties.db().url().isEmpty();
  }

  /** Makes it look at once instead of within a second. */
  void wake() {
    wake.release();
  }

  @Override
  public void start() {
    if (alone) {
      store.releaseAll(); // whoever had them was killed: nobody else works on this database
    }
    super.start();
  }

  @Override
  protected void step() throws InterruptedException {
    sweep();
    for (Optional<Batch> next = store.lease(node); next.isPresent(); next = store.lease(node)) {
      make(next.get());
    }
    if (wake.tryAcquire(1, TimeUnit.SECONDS)) {
      wake.drainPermits();
    }
  }

  private void sweep() {
    Instant now = clock.instant();
    if (Duration.between(swept, now).abs().compareTo(HOUR) >= 0) {
      swept = now;
      store.forgetBefore(now.minus(Duration.ofDays(Batches.DAYS_KEPT)));
    }
  }

  /** The message of a fault may hold what stands on somebody's card: it is never logged. */
  private void make(Batch batch) throws InterruptedException {
    try {
      work.make(batch, node);
    } catch (RuntimeException fault) {
      log.warn("file {} of cards could not be made: {}", batch.id(), Trouble.told(fault));
      store.forget(batch.id());
      store.end(batch.id(), State.FAILED, clock.instant());
    }
  }
}
