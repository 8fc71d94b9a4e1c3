package org.lintas.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ThrottleTest {

  private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

  @Test
  void aHouseholdIsOneNetworkHoweverManyAddressesItHas() {
    assertThat(Throttle.network("2001:db8:1:2:aaaa::1"))
        .isEqualTo(Throttle.network("2001:db8:1:2:bbbb::2"))
        .isNotEqualTo(Throttle.network("2001:db8:1:3::1"));
    assertThat(Throttle.network("192.0.2.7")).isEqualTo("192.0.2.7");
  }

  @Test
  void eachCircuitOfTorIsANetworkOfItsOwn() {
    assertThat(Throttle.network("fc00:dead:beef:4dad::ffff:1"))
        .isNotEqualTo(Throttle.network("fc00:dead:beef:4dad::ffff:2"))
        .isEqualTo(Throttle.network("fc00:dead:beef:4dad:0:0:ffff:1"));
  }

  @Test
  void oneWhoUsedHerTriesUpLeavesOthersTheirs() {
    Throttle throttle = new Throttle(2, Duration.ofSeconds(1), 10, clock);
    assertThat(throttle.take("a")).isTrue();
    assertThat(throttle.take("a")).isTrue();
    assertThat(throttle.take("a")).isFalse();
    assertThat(throttle.take("a")).isFalse();
    assertThat(throttle.take("b")).isTrue();
  }
}
