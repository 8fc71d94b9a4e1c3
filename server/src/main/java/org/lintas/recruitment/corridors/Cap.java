package org.lintas.recruitment.corridors;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Money;

/** The most that a worker may be made to pay. */
public sealed interface Cap {

  /** An amount. */
  record Amount(Money most) implements Cap {}

  /** What it really costs, as a receipt of whoever charges it shows. */
  record ActualCost() implements Cap {}

  /** A share of the wage of the first month. */
  record ShareOfFirstMonth(BigDecimal percent) implements Cap {}

  /**
   * The amount that it comes to; nothing when that cannot be told.
   *
   * @param firstMonth wage of the first month, or null
   */
  default Optional<Money> most(@Nullable Money firstMonth) {
    return switch (this) {
      case Amount(Money most) -> Optional.of(most);
      case ActualCost _ -> Optional.empty();
      case ShareOfFirstMonth(BigDecimal percent) ->
          Optional.ofNullable(firstMonth).map(wage -> share(wage, percent));
    };
  }

  private static Money share(Money wage, BigDecimal percent) {
    BigDecimal minor = BigDecimal.valueOf(wage.minor()).multiply(percent).movePointLeft(2);
    return new Money(minor.setScale(0, RoundingMode.DOWN).longValueExact(), wage.currency());
  }
}
