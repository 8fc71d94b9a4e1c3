package org.lintas.journal;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lintas.node.NodeProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Has a checkpoint taken now and then; never, when the time between two is zero. */
@Component
class CheckpointClock implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(CheckpointClock.class);

  private final Anchoring anchoring;
  private final Duration every;
  private final boolean background;
  private @Nullable ScheduledExecutorService running;

  CheckpointClock(
      Anchoring anchoring,
      NodeProperties properties,
      @Value("${lintas.checkpoints}") Duration every) {
    this.anchoring = anchoring;
    this.background = properties.background();
    this.every = every;
  }

  @Override
  public boolean isAutoStartup() {
    return background && !every.isZero();
  }

  @Override
  public synchronized void start() {
    ScheduledExecutorService clock =
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
    long millis = every.toMillis();
    clock.scheduleWithFixedDelay(
        this::take, Math.min(millis, 60_000), millis, TimeUnit.MILLISECONDS);
    running = clock;
  }

  private void take() {
    try {
      anchoring.take(every.dividedBy(2));
    } catch (RuntimeException e) {
      log.error("no checkpoint of the journal could be taken", e);
    }
  }

  @Override
  public synchronized void stop() {
    if (running != null) {
      running.close(); // lets one that is being taken come to its end
      running = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return running != null;
  }
}
