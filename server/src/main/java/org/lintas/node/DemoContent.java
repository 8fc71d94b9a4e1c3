package org.lintas.node;

/**
 * Something a demonstration shows, loaded after the node has started. A bean, ordered by {@link
 * org.springframework.core.annotation.Order}.
 */
public interface DemoContent {

  /** Completes "Loading …": {@code a registration round of 12,849 people}. */
  String title();

  /** Whether it is there already, wholly. */
  boolean loaded();

  /** Loads it; goes on where an earlier attempt was stopped. */
  void load(Progress progress) throws Exception;

  /** Told how far a load has come. */
  @FunctionalInterface
  interface Progress {
    void reached(long done, long total);
  }
}
