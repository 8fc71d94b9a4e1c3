package org.lintas.node;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that is done again and again on a thread of its own, until the node stops. A fault is told
 * in the log without its message, which may hold somebody's data; then the work is tried again.
 */
public final class Repeating {

  private static final Logger log = LoggerFactory.getLogger(Repeating.class);
  private static final Duration AFTER_A_FAULT = Duration.ofSeconds(1);

  private final String name;
  private final Step step;
  private @Nullable Thread thread;
  private volatile boolean running;

  /**
   * @param name of the thread, and of the work in the log
   * @param step the work, its rest included
   */
  public Repeating(String name, Step step) {
    this.name = name;
    this.step = step;
  }

  /** What is done again and again. */
  @FunctionalInterface
  public interface Step {
    void run() throws InterruptedException;
  }

  public void start() {
    running = true;
    thread = Thread.ofVirtual().name(name).start(this::repeat);
  }

  public void stop() {
    running = false;
    Thread interrupted = thread;
    if (interrupted != null) {
      interrupted.interrupt();
    }
  }

  public boolean isRunning() {
    return running;
  }

  private void repeat() {
    try {
      while (running) {
        stepOrTell();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void stepOrTell() throws InterruptedException {
    try {
      step.run();
    } catch (RuntimeException fault) {
      log.warn("{} failed: {}", name, Trouble.told(fault));
      Thread.sleep(AFTER_A_FAULT);
    }
  }
}
