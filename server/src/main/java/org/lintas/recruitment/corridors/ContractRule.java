package org.lintas.recruitment.corridors;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Money;

/** What the law of a corridor wants of a contract. */
public sealed interface ContractRule {

  Fact fact();

  /** The worker keeps her passport. */
  record PassportRetention(Fact fact) implements ContractRule {}

  /** The employer houses the worker without charge. */
  record FreeHousing(Fact fact) implements ContractRule {}

  /** A contract that was approved may not be replaced by a worse one. */
  record Substitution(Fact fact) implements ContractRule {}

  /**
   * The wage is at least this.
   *
   * @param place for which it holds, as the state's list of places has it; null for all
   */
  record MinimumWage(Money amount, Per per, @Nullable String place, Fact fact)
      implements ContractRule {}

  /** Ordinary hours are no more than this. */
  record HoursLimit(BigDecimal hours, Per per, Fact fact) implements ContractRule {}

  /** Hours beyond the ordinary are no more than this. */
  record OvertimeLimit(BigDecimal hours, Per per, Fact fact) implements ContractRule {}

  /** An hour beyond the ordinary brings at least so many percent of an ordinary one. */
  record OvertimePay(BigDecimal percent, Fact fact) implements ContractRule {}

  /** Days of rest are no fewer than this. */
  record RestDays(int days, Per per, Fact fact) implements ContractRule {}

  /** Deductions are no more than a share of the wage. */
  record DeductionCap(Of of, BigDecimal percent, Per per, Fact fact) implements ContractRule {

    /** Of what. */
    public enum Of {
      RECRUITMENT_DEBT,
      EVERYTHING
    }
  }
}
