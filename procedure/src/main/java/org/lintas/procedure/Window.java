package org.lintas.procedure;

import java.time.LocalDate;

/** The days, both included, on which a stage may be done. */
public record Window(LocalDate opens, LocalDate closes) {

  public boolean contains(LocalDate day) {
    return !day.isBefore(opens) && !day.isAfter(closes);
  }
}
