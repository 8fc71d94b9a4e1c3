package org.lintas.recruitment.orders.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Places of a quota that an order takes.
 *
 * @param places how many it took
 * @param filled how many of them have a contract
 * @param takenOn day on which it was filed
 * @param releasedOn first day on which what is not filled is free again; null when it never is
 * @param open whether the order still stands
 */
public record QuotaUse(
    int places, int filled, LocalDate takenOn, @Nullable LocalDate releasedOn, boolean open) {

  /** Places that nobody else can take on a day. */
  public int on(LocalDate day) {
    return releases(day) ? Math.min(places, filled) : places;
  }

  /** Whether what was not used is free again. */
  public boolean releases(LocalDate day) {
    return !open || releasedOn != null && !day.isBefore(releasedOn);
  }
}
