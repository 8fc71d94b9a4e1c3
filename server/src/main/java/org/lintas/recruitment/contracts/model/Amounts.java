package org.lintas.recruitment.contracts.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.recruitment.contracts.model.Deduction.Share;

/** Amounts of a text as they are compared: for a year, in one currency. */
final class Amounts {

  private final Exchange exchange;
  private final LocalDate on;

  /**
   * @param on day whose rates count
   */
  Amounts(Exchange exchange, LocalDate on) {
    this.exchange = exchange;
    this.on = on;
  }

  /** An amount in another currency; nothing when there is no rate. */
  Optional<BigDecimal> in(String wanted, String currency, BigDecimal amount) {
    return rate(currency, wanted).map(rate -> rate.factor().multiply(amount));
  }

  Optional<Exchange.Rate> rate(String from, String to) {
    return from.equals(to)
        ? Optional.of(new Exchange.Rate(from, to, BigDecimal.ONE, on, ""))
        : exchange.find(from, to, on);
  }

  /** What all deductions come to in a year; nothing when it cannot be told. */
  Optional<BigDecimal> deductions(Terms terms, String currency) {
    return deductions(terms, currency, null);
  }

  /**
   * The same for deductions of one kind.
   *
   * @param kind null for all
   */
  Optional<BigDecimal> deductions(Terms terms, String currency, Deduction.@Nullable Kind kind) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Deduction each : terms.deductions()) {
      if (kind == null || each.kind() == kind) {
        Optional<BigDecimal> amount = yearly(terms, each, currency);
        if (amount.isEmpty()) {
          return Optional.empty();
        }
        sum = sum.add(amount.get());
      }
    }
    return Optional.of(sum);
  }

  private Optional<BigDecimal> yearly(Terms terms, Deduction each, String currency) {
    return switch (each.how()) {
      case Share.Fixed(Pay pay) ->
          pay.yearly(terms.hours())
              .flatMap(amount -> in(currency, pay.amount().currency(), amount));
      case Share.Percent(BigDecimal percent) ->
          wage(terms, currency).map(wage -> wage.multiply(percent).movePointLeft(2));
    };
  }

  /** What the wage comes to in a year; nothing when it cannot be told. */
  Optional<BigDecimal> wage(Terms terms, String currency) {
    Pay wage = terms.wage();
    return wage == null
        ? Optional.empty()
        : wage.yearly(terms.hours())
            .flatMap(amount -> in(currency, wage.amount().currency(), amount));
  }
}
