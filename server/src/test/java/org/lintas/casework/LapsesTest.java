package org.lintas.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class LapsesTest {

  @Autowired Lapses lapses;

  @Test
  void theClockGoesOnAfterItWasStopped() {
    boolean before = lapses.isRunning();
    lapses.stop();
    assertThat(lapses.isRunning()).isFalse();
    lapses.start();
    assertThat(lapses.isRunning()).isTrue();
    if (!before) {
      lapses.stop();
    }
  }
}
