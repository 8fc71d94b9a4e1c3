package org.lintas.recruitment.contracts.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A kind of rule that a corridor's law may set for contracts. Which ones hold, from when and by
 * which law, is data.
 */
public sealed interface Rule {

  /** Where it stands in the law. */
  Law law();

  /**
   * A place in the law.
   *
   * @param name of the law among those of its corridor
   */
  record Law(String name, @Nullable String section) {}

  /** The worker keeps her own passport. */
  record KeepsPassport(Law law) implements Rule {}

  /** The wage is at least this. */
  record MinimumWage(Pay least, Law law) implements Rule {}

  /**
   * No more than a share of the wage is kept back for the cost of recruitment.
   *
   * @param percent 0 when nothing may
   */
  record DebtCap(BigDecimal percent, Law law) implements Rule {}

  /** All that is kept back comes to no more than a share of the wage. */
  record DeductionCap(BigDecimal percent, Law law) implements Rule {}

  /**
   * Ordinary hours of work.
   *
   * @param per {@code DAY} or {@code WEEK}
   */
  record MostHours(BigDecimal hours, Per per, Law law) implements Rule {}

  /**
   * Hours beyond the ordinary.
   *
   * @param per {@code DAY} or {@code WEEK}
   */
  record MostOvertime(BigDecimal hours, Per per, Law law) implements Rule {}

  /** What an hour beyond the ordinary brings, in percent of an ordinary one. */
  record OvertimePay(BigDecimal percent, Law law) implements Rule {}

  /** Days of rest in each week. */
  record RestDays(int days, Law law) implements Rule {}

  /** The employer houses the worker without charge. */
  record FreeHousing(Law law) implements Rule {}
}
