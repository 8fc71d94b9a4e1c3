package org.lintas.recruitment.orders.model;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintas.recruitment.corridors.Quota;

/**
 * The days in which the places of a quota are counted together: a calendar month or year, or all
 * the days on which it holds.
 *
 * @param until last day, or null while it has none
 */
public record QuotaTerm(LocalDate from, @Nullable LocalDate until) {

  /** The one that a day is in. */
  public static QuotaTerm of(Quota quota, LocalDate day) {
    Period each = quota.each();
    if (each == null) {
      return new QuotaTerm(quota.fact().from(), quota.fact().until());
    }
    int months = (int) Math.max(1, each.toTotalMonths());
    int first = (day.getMonthValue() - 1) / months * months;
    LocalDate from = LocalDate.of(day.getYear(), 1, 1).plusMonths(first);
    return new QuotaTerm(from, from.plusMonths(months).minusDays(1));
  }

  public boolean holds(LocalDate day) {
    return !day.isBefore(from) && (until == null || !day.isAfter(until));
  }

  /** Places that are free on a day. */
  public int free(Quota quota, List<QuotaUse> uses, LocalDate day) {
    int used = uses.stream().filter(use -> holds(use.takenOn())).mapToInt(use -> use.on(day)).sum();
    return Math.max(0, quota.number() - used);
  }

  /** How many orders were filed in it. */
  public long orders(List<QuotaUse> uses) {
    return uses.stream().filter(use -> holds(use.takenOn())).count();
  }
}
