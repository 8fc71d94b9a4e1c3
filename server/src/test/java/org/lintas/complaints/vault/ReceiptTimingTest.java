package org.lintas.complaints.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.complaints.Channels;
import org.springframework.beans.factory.annotation.Autowired;

/** The time of an answer tells nothing of whether a receipt is right. */
@NodeTest
class ReceiptTimingTest {

  private static final int TIMES = 24;

  @Autowired Receipts receipts;
  @Autowired Vault vault;
  @Autowired Channels channels;

  @Test
  void aWrongReceiptTakesAsLongAsARightOne() {
    String right = vault.begin(channels.find("migrant-support").orElseThrow()).receipt();
    List<Double> rights = new ArrayList<>();
    List<Double> wrongs = new ArrayList<>();
    for (int at = 0; at < TIMES; at++) { // in turns: whatever else goes on slows both
      rights.add(processorTime(right, "198.51.100." + at));
      wrongs.add(processorTime("%016d".formatted(at), "198.51.100." + at));
    }
    assertThat(median(wrongs) / median(rights)).isBetween(0.8, 1.25);
  }

  /** Of this thread, in milliseconds: what a busy machine does besides does not count. */
  private double processorTime(String receipt, String network) {
    var threads = java.lang.management.ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    receipts.open(receipt, network);
    return (threads.getCurrentThreadCpuTime() - before) / 1e6;
  }

  private static double median(List<Double> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }
}
