package org.lintas.complaints.wages.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * What a day and an hour are worth, in the smallest coin, at the agreed wage or the least allowed.
 */
final class Rates {
  private static final int SCALE = 12;
  private static final BigDecimal NO_LIMIT = BigDecimal.valueOf(24);

  private Rates() {}

  /** How many units of the agreed wage a period holds: months, days or hours. */
  static BigDecimal units(WageLaw law, Terms terms, Stretch stretch) {
    if (terms.basis() != Basis.MONTH) {
      return stretch.work().units();
    }
    BigDecimal days = stretch.work().units();
    return days.signum() == 0
        ? BigDecimal.ONE
        : divided(days, monthDays(law, terms, stretch.from()));
  }

  static BigDecimal aDay(WageLaw law, Terms terms, LocalDate on) {
    BigDecimal agreed = BigDecimal.valueOf(terms.wage().minor());
    BigDecimal daily =
        switch (terms.basis()) {
          case DAY -> agreed;
          case HOUR -> agreed.multiply(hours(law, terms, on));
          case MONTH -> divided(agreed, monthDays(law, terms, on));
        };
    return law.minimum(on, terms.place(), terms.isco())
        .map(minimum -> daily.max(BigDecimal.valueOf(minimum.aDay().minor())))
        .orElse(daily);
  }

  static BigDecimal anHour(WageLaw law, Terms terms, LocalDate on) {
    return divided(aDay(law, terms, on), hours(law, terms, on));
  }

  /** The least wage for one unit of the agreed one. */
  static BigDecimal least(WageLaw law, Terms terms, MinimumWage minimum, LocalDate on) {
    BigDecimal daily = BigDecimal.valueOf(minimum.aDay().minor());
    return switch (terms.basis()) {
      case DAY -> daily;
      case HOUR -> divided(daily, hours(law, terms, on));
      case MONTH -> daily.multiply(monthDays(law, terms, on));
    };
  }

  /** Normal hours of a day: never more than the law allows. */
  private static BigDecimal hours(WageLaw law, Terms terms, LocalDate on) {
    BigDecimal most =
        law.find(Head.NORMAL_HOURS, on, terms.basis())
            .filter(rule -> rule.covers(terms.isco()))
            .map(WageRule::number)
            .orElse(NO_LIMIT);
    return terms.hours().min(most);
  }

  private static BigDecimal monthDays(WageLaw law, Terms terms, LocalDate on) {
    return law.find(Head.MONTH_DAYS, on, terms.basis())
        .map(WageRule::number)
        .orElse(BigDecimal.valueOf(30));
  }

  private static BigDecimal divided(BigDecimal number, BigDecimal by) {
    return number.divide(by, SCALE, RoundingMode.HALF_UP);
  }
}
