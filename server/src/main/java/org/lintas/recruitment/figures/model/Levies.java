package org.lintas.recruitment.figures.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Money;
import org.lintas.recruitment.corridors.Corridor;
import org.lintas.recruitment.corridors.Levy;
import org.lintas.recruitment.corridors.Per;

/** What employers would pay in levies, month by month, by the law of each month's first day. */
public final class Levies {

  private static final int MOST_MONTHS = 600;

  private Levies() {}

  /**
   * A change that is thought of: from a day on every levy of a worker's month is this.
   *
   * @param amount a month and worker; zero where levies are to be dropped
   */
  public record Change(LocalDate from, Money amount) {}

  /**
   * One month.
   *
   * @param lawful by the law, for all workers
   * @param changed with the change that is thought of
   */
  public record Month(YearMonth month, Money lawful, Money changed) {}

  /**
   * Month by month.
   *
   * @param workers employed in each month
   * @param change null for none
   * @throws IllegalArgumentException when the months run backwards or are more than 600
   */
  public static List<Month> simulate(
      Corridor corridor, YearMonth first, YearMonth last, int workers, @Nullable Change change) {
    if (last.isBefore(first) || first.plusMonths(MOST_MONTHS).isBefore(last)) {
      throw new IllegalArgumentException("months run forwards, at most " + MOST_MONTHS);
    }
    List<Month> months = new ArrayList<>();
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      LocalDate day = month.atDay(1);
      Money lawful = times(monthly(corridor, day), workers);
      Money changed =
          change == null || day.isBefore(change.from()) ? lawful : times(change.amount(), workers);
      months.add(new Month(month, lawful, changed));
    }
    return List.copyOf(months);
  }

  private static Money monthly(Corridor corridor, LocalDate day) {
    Money sum = new Money(0, corridor.currency());
    for (Levy levy : corridor.levies(day)) {
      if (levy.per() == Per.MONTH && levy.amount().currency().equals(corridor.currency())) {
        sum = sum.plus(levy.amount());
      } else if (levy.per() == Per.YEAR && levy.amount().currency().equals(corridor.currency())) {
        sum = sum.plus(new Money(levy.amount().minor() / 12, corridor.currency()));
      }
    }
    return sum;
  }

  private static Money times(Money amount, int workers) {
    return new Money(Math.multiplyExact(amount.minor(), (long) workers), amount.currency());
  }

  /** Sum of one side of a simulation, in major units. */
  public static BigDecimal sum(List<Money> amounts) {
    return amounts.stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
