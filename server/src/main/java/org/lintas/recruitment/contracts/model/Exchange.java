package org.lintas.recruitment.contracts.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Where rates of exchange come from: a corridor's dated rates, or a test's. */
@FunctionalInterface
public interface Exchange {

  /** Nothing when there is no rate of that day. */
  Optional<Rate> find(String from, String to, LocalDate on);

  /**
   * A rate.
   *
   * @param factor units of the second currency for one of the first
   * @param day on which it was set
   */
  record Rate(String from, String to, BigDecimal factor, LocalDate day, String source) {}
}
