package org.lintas.recruitment.corridors;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Money;

/**
 * Rates of exchange by day and source. A day without a rate has none: nothing is guessed from the
 * day before.
 */
public final class Rates {

  private static final int MOST_STEPS = 3;

  private final List<RateTable> tables;
  private final RateSource entered;

  public Rates(List<RateTable> tables) {
    this(tables, _ -> List.of());
  }

  /**
   * @param entered asked for days of which the tables know too little
   */
  public Rates(List<RateTable> tables, RateSource entered) {
    this.tables = List.copyOf(tables);
    this.entered = entered;
  }

  /**
   * How many units of one currency one unit of another was worth.
   *
   * @param day on which the oldest rate it was made of was set
   * @param sources of all rates it was made of
   */
  public record Factor(BigDecimal factor, LocalDate day, List<String> sources) {}

  /**
   * An amount in another currency, for people to read.
   *
   * @param money rounded half up to the currency's decimals
   */
  public record Converted(Money money, Factor by) {}

  /** One step from a currency to another. */
  private record Step(String to, BigDecimal factor, LocalDate day, String source) {}

  /** Nothing when no rate of that day leads from one to the other. */
  public Optional<Factor> factor(String from, String to, LocalDate day) {
    if (from.equals(to)) {
      return Optional.of(new Factor(BigDecimal.ONE, day, List.of()));
    }
    Factor known = search(tables, from, to, day);
    if (known != null) {
      return Optional.of(known);
    }
    List<RateTable> more = entered.on(day);
    return more.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(
            search(Stream.concat(tables.stream(), more.stream()).toList(), from, to, day));
  }

  /** Whether the files know a rate of that day. */
  public boolean isWritten(String from, String to, LocalDate day) {
    return search(tables, from, to, day) != null;
  }

  public Optional<Converted> convert(Money money, String currency, LocalDate day) {
    return factor(money.currency(), currency, day)
        .map(by -> {
          BigDecimal amount = money.amount().multiply(by.factor());
          int decimals = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
          BigDecimal minor = amount.movePointRight(decimals).setScale(0, RoundingMode.HALF_UP);
          return new Converted(new Money(minor.longValueExact(), currency), by);
        });
  }

  /** The way with the fewest steps: a rate is better than two multiplied. */
  private static @Nullable Factor search(
      List<RateTable> tables, String from, String to, LocalDate day) {
    List<List<Step>> ways = List.of(List.of());
    for (int steps = 0; steps < MOST_STEPS; steps++) {
      List<List<Step>> longer = new ArrayList<>();
      for (List<Step> way : ways) {
        String at = way.isEmpty() ? from : way.getLast().to();
        for (Step step : steps(tables, at, day)) {
          List<Step> next = new ArrayList<>(way);
          next.add(step);
          if (step.to().equals(to)) {
            return factor(next);
          }
          longer.add(next);
        }
      }
      ways = longer;
    }
    return null;
  }

  private static Factor factor(List<Step> way) {
    BigDecimal factor = BigDecimal.ONE;
    LocalDate day = way.getFirst().day();
    for (Step step : way) {
      factor = factor.multiply(step.factor(), MathContext.DECIMAL128);
      day = step.day().isBefore(day) ? step.day() : day;
    }
    return new Factor(factor, day, way.stream().map(Step::source).distinct().toList());
  }

  private static List<Step> steps(List<RateTable> tables, String from, LocalDate day) {
    List<Step> steps = new ArrayList<>();
    for (RateTable table : tables) {
      table.on(day).ifPresent(row -> add(steps, table.source(), row, from));
    }
    return steps;
  }

  private static void add(List<Step> steps, String source, RateTable.Row row, String from) {
    if (row.base().equals(from)) {
      row.rates()
          .forEach((currency, rate) -> steps.add(new Step(currency, rate, row.from(), source)));
    } else if (row.rates().get(from) != null) {
      BigDecimal inverse = BigDecimal.ONE.divide(row.rates().get(from), MathContext.DECIMAL128);
      steps.add(new Step(row.base(), inverse, row.from(), source));
    }
  }
}
