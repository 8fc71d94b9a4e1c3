package org.lintas.recruitment.contracts.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Money;

/**
 * An amount for each hour, day, week, month or year of work.
 *
 * <p>Amounts by different times are compared by what they come to in a year of 52 weeks: so every
 * one is a multiple, and nothing is divided or rounded.
 */
public record Pay(Money amount, Per per) {

  private static final BigDecimal WEEKS = BigDecimal.valueOf(52);
  private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

  /**
   * What it comes to in a year; nothing when that depends on hours or days of work that are not
   * said.
   */
  public Optional<BigDecimal> yearly(@Nullable Hours hours) {
    return times(per, hours).map(amount.amount()::multiply);
  }

  /** What an hour of work brings, for people to read: rounded to the currency's decimals. */
  public Optional<Money> hourly(@Nullable Hours hours) {
    Optional<BigDecimal> year = yearly(hours);
    Optional<BigDecimal> week = Optional.ofNullable(hours).flatMap(Hours::weekly);
    return year.isEmpty() || week.isEmpty()
        ? Optional.empty()
        : Optional.of(money(year.get(), week.get().multiply(WEEKS)));
  }

  private Money money(BigDecimal year, BigDecimal hours) {
    int decimals = amount.amount().scale();
    BigDecimal hour = year.divide(hours, decimals, RoundingMode.HALF_UP);
    return new Money(hour.movePointRight(decimals).longValueExact(), amount.currency());
  }

  private static Optional<BigDecimal> times(Per per, @Nullable Hours hours) {
    return switch (per) {
      case HOUR -> Optional.ofNullable(hours).flatMap(Hours::weekly).map(WEEKS::multiply);
      case DAY ->
          Optional.ofNullable(hours)
              .map(Hours::daysAWeek)
              .map(days -> WEEKS.multiply(BigDecimal.valueOf(days)));
      case WEEK -> Optional.of(WEEKS);
      case MONTH -> Optional.of(MONTHS);
      case YEAR -> Optional.of(BigDecimal.ONE);
    };
  }
}
