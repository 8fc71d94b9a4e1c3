package org.lintas.node;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The clock of a demonstration, which tells of days that have been: what is done inside {@link #at}
 * is done then. No other node has one, so that nobody's entries can be dated back.
 */
public final class DemoClock extends Clock {

  private static final ScopedValue<Instant> TOLD = ScopedValue.newInstance();

  private final Clock real;

  DemoClock(Clock real) {
    this.real = real;
  }

  /** Does something as of a moment. On the clock of any other node it happens now. */
  public static <T> T at(Instant moment, Supplier<T> work) {
    return ScopedValue.where(TOLD, moment).call(work::get);
  }

  /** The moment that is told of here, if any. */
  static Optional<Instant> told() {
    return TOLD.isBound() ? Optional.of(TOLD.get()) : Optional.empty();
  }

  @Override
  public Instant instant() {
    return told().orElseGet(real::instant);
  }

  @Override
  public ZoneId getZone() {
    return real.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new DemoClock(real.withZone(zone));
  }
}
