package org.lintas.complaints.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Caller;
import org.lintas.access.TooManyTries;
import org.lintas.complaints.desk.Filed;
import org.lintas.node.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Keys that are open, and passwords that are tried on those that are shut. */
@NodeTest
class KeyRingTest {

  @Autowired KeyRing ring;
  @Autowired TestClock clock;
  @Autowired ApplicationContext node;

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void manyWrongPasswordsAtOnceAreAsSlowAsOneAfterTheOther() throws Exception {
    Caller.Officer officer = new Filed(node).comes("tried-at-once", "investigator");
    ring.forget(officer);
    int tried = 0;
    try (ExecutorService guesses = Executors.newFixedThreadPool(20)) {
      Callable<Boolean> guess = () -> wasTried(officer);
      for (Future<Boolean> each : guesses.invokeAll(Collections.nCopies(20, guess))) {
        tried += each.get() ? 1 : 0;
      }
    }
    assertThat(tried).isBetween(1, 5);
  }

  private boolean wasTried(Caller.Officer officer) {
    try {
      ring.unlock(officer, "not-her-password");
      return true;
    } catch (TooManyTries shut) {
      return false;
    }
  }

  @Test
  void keysThatNobodyUsesLeaveTheMemory() {
    Caller.Officer officer = new Filed(node).comes("goes-to-lunch", "investigator");
    assertThat(ring.open()).contains(officer.account());
    clock.forward(Duration.ofMinutes(31));
    ring.shutIdle(); // the clock does it each minute
    assertThat(ring.open()).doesNotContain(officer.account());
  }
}
