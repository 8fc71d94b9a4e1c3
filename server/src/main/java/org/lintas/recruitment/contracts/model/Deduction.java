package org.lintas.recruitment.contracts.model;

import java.math.BigDecimal;
import org.lintas.shared.Word;

/**
 * Something kept back from the wage.
 *
 * @param how an amount for a time, or a share of the wage
 */
public record Deduction(Kind kind, Share how) {

  /** What it is kept back for. */
  public enum Kind {
    /** What the worker is said to owe for being recruited. */
    DEBT,
    HOUSING,
    FOOD,
    TRANSPORT,
    INSURANCE,
    OTHER;

    public String word() {
      return Word.of(this);
    }

    /** Name of its text among those of terms: {@code deductDebt}. */
    public String field() {
      return "deduct" + name().charAt(0) + word().substring(1);
    }
  }

  /** How much is kept back. */
  public sealed interface Share {

    /** A fixed amount. */
    record Fixed(Pay pay) implements Share {}

    /** A share of the wage, in percent. */
    record Percent(BigDecimal percent) implements Share {}
  }
}
