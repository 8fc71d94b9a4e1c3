package org.lintas.complaints.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RoomTest {

  private static final String HERE = "192.0.2.1";
  private static final String THERE = "192.0.2.2";

  private final Room room = new Room(100, 25);

  @Test
  void aNetworkTakesItsShareAndLeavesOthersTheirs() throws InterruptedException {
    assertThat(room.take(HERE, 20, 0)).isTrue();
    assertThat(room.take(HERE, 6, 0)).isFalse();
    assertThat(room.take(HERE, 5, 0)).isTrue();
    assertThat(room.take(THERE, 25, 0)).isTrue();
    room.leave(HERE, 20);
    assertThat(room.take(HERE, 20, 0)).isTrue();
    assertThat(room.take(HERE, 1, 0)).isFalse();
  }

  @Test
  void allTogetherTakeNoMoreThanThereIs() throws InterruptedException {
    for (int at = 0; at < 4; at++) {
      assertThat(room.take("192.0.2." + at, 25, 0)).isTrue();
    }
    assertThat(room.take("192.0.2.9", 1, 0)).isFalse();
  }

  @Test
  void whoeverWaitsComesInWhenSomebodyLeaves() throws Exception {
    room.take(HERE, 25, 0);
    CompletableFuture<Boolean> waits =
        CompletableFuture.supplyAsync(() -> {
          try {
            return room.take(HERE, 1, 20);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
    room.leave(HERE, 25);
    assertThat(waits.get(10, TimeUnit.SECONDS)).isTrue();
  }
}
