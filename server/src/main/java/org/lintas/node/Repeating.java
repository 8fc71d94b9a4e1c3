package org.lintas.node;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Work that is done again and again on a thread of its own, from the node's start to its stop. A
 * fault is told in the log without its message, which may hold somebody's data; then the work is
 * tried again.
 */
public abstract class Repeating implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Repeating.class);
  private static final long AFTER_A_FAULT = 1_000; // milliseconds

  private final String name;
  private final boolean background;
  private @Nullable Thread thread;
  private volatile boolean running;

  /**
   * @param name of the thread, and of the work in the log
   * @param properties say whether this process works in the background at all
   */
  protected Repeating(String name, NodeProperties properties) {
    this.name = name;
    this.background = properties.background();
  }

  /** Does what there is to do, and rests. */
  protected abstract void step() throws InterruptedException;

  @Override
  public boolean isAutoStartup() {
    return background;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofVirtual().name(name).start(this::repeat);
  }

  @Override
  public void stop() {
    running = false;
    Thread interrupted = thread;
    if (interrupted != null) {
      interrupted.interrupt();
    }
  }

  @Override
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
      step();
    } catch (RuntimeException fault) {
      log.warn("{} failed: {}", name, Trouble.told(fault));
      Thread.sleep(AFTER_A_FAULT);
    }
  }
}
