package org.lintas.complaints.wages.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Money;

/**
 * What was agreed.
 *
 * @param hours normal hours of a day
 * @param place code of the place of work, or null
 * @param isco code of ISCO-08 of the work, or empty when it is none with rules of its own
 * @param service null while nothing is claimed for the end of the work
 */
public record Terms(
    Basis basis,
    Money wage,
    BigDecimal hours,
    @Nullable String place,
    String isco,
    @Nullable Service service) {

  /**
   * From the first to the last day of the work, when the employer ended it.
   *
   * @param unusedLeave days of annual leave that were not taken
   */
  public record Service(LocalDate began, LocalDate ended, BigDecimal unusedLeave) {}
}
