package org.lintas.node;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Primary;

/** The test node's clock: the real one until a test sets it, which then must reset it. */
@Primary
public class TestClock extends Clock {

  private volatile @Nullable Instant set;
  private final ZoneId zone;

  @Autowired
  TestClock(NodeProperties properties) {
    this.zone = properties.zone();
  }

  private TestClock(ZoneId zone, @Nullable Instant set) {
    this.zone = zone;
    this.set = set;
  }

  public void set(Instant instant) {
    this.set = instant;
  }

  /** Noon of a day. */
  public void set(LocalDate day) {
    set(day.atTime(12, 0).atZone(zone).toInstant());
  }

  public void forward(Duration duration) {
    set(instant().plus(duration));
  }

  public void reset() {
    this.set = null;
  }

  @Override
  public Instant instant() {
    Instant fixed = set;
    return DemoClock.told().orElseGet(() -> fixed == null ? Instant.now() : fixed);
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new TestClock(other, set);
  }
}
