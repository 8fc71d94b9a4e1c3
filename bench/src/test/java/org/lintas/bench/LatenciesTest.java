package org.lintas.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatenciesTest {

  @Test
  void ninetyNineOfAHundredAreWithinTheNinetyNinthPercentile() {
    Latencies latencies = new Latencies();
    for (int each = 100; each >= 1; each--) {
      latencies.add(each * 1_000_000L);
    }
    assertThat(latencies.quantile(0.99)).isEqualTo(99);
    assertThat(latencies.quantile(0.5)).isEqualTo(50);
    assertThat(latencies.quantile(1)).isEqualTo(100);
  }
}
