package org.lintas.bench;

import java.util.Arrays;

/** Durations of single actions; one instance a thread, then joined. */
final class Latencies {

  private long[] nanos = new long[1024];
  private int size;

  void add(long each) {
    if (size == nanos.length) {
      nanos = Arrays.copyOf(nanos, size * 2);
    }
    nanos[size++] = each;
  }

  void addAll(Latencies other) {
    for (int at = 0; at < other.size; at++) {
      add(other.nanos[at]);
    }
  }

  int count() {
    return size;
  }

  /** The duration in milliseconds within which this share of the actions were done. */
  double quantile(double share) {
    if (size == 0) {
      return Double.NaN;
    }
    long[] sorted = Arrays.copyOf(nanos, size);
    Arrays.sort(sorted);
    return sorted[Math.min(size - 1, (int) Math.ceil(share * size) - 1)] / 1e6;
  }
}
