package org.lintas.complaints.files;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Room in memory for what is being sent. No network holds more than its share of it, however slowly
 * it sends; whence it comes is forgotten when it has left.
 */
final class Room {

  private final int share;
  private final Map<String, Integer> held = new HashMap<>();
  private int left;

  /**
   * Room that is empty.
   *
   * @param share how much of it one network may hold
   */
  Room(int size, int share) {
    this.left = size;
    this.share = share;
  }

  /** Takes some, when there is some in time. */
  synchronized boolean take(String network, int wanted, int seconds) throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (wanted > left || held.getOrDefault(network, 0) + wanted > share) {
      long patience = until - System.nanoTime();
      if (patience <= 0) {
        return false;
      }
      TimeUnit.NANOSECONDS.timedWait(this, patience);
    }
    left -= wanted;
    held.merge(network, wanted, Integer::sum);
    return true;
  }

  /** Gives back what was taken. */
  synchronized void leave(String network, int taken) {
    left += taken;
    held.computeIfPresent(network, (_, all) -> all == taken ? null : all - taken);
    notifyAll();
  }
}
