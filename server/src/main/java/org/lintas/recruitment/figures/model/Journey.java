package org.lintas.recruitment.figures.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One worker's way from a job order to her first day of work, as far as its days are known.
 *
 * @param corridor name: {@code mm-th}
 * @param days when she came to each station; those that are not known are absent
 * @param paid what she paid and did not get back, in the currency of the corridor; null when nobody
 *     told
 * @param errands stages of her case that were done
 */
public record Journey(
    String corridor, Map<Station, LocalDate> days, @Nullable List<Paid> paid, int errands) {

  /** A payment. */
  public record Paid(LocalDate on, BigDecimal amount) {}

  /**
   * From one station to another.
   *
   * @param cost what was paid after the day of the one, and on that of the other at the latest; of
   *     a first step also what was paid before; null when nobody told
   */
  public record Step(Station from, Station to, long days, @Nullable BigDecimal cost) {}

  /** Steps between stations whose days are known and in order. */
  public List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    Station last = null;
    for (Map.Entry<Station, LocalDate> each : new EnumMap<>(days).entrySet()) {
      if (last == null || !each.getValue().isBefore(day(last))) {
        if (last != null) {
          boolean first = steps.isEmpty();
          BigDecimal cost = cost(first ? LocalDate.MIN : day(last), each.getValue());
          steps.add(new Step(last, each.getKey(), days(last, each.getKey()), cost));
        }
        last = each.getKey();
      }
    }
    return steps;
  }

  /** The whole way to work: from the order, or the offer where no order is known. */
  public Optional<Step> whole() {
    Station from = days.containsKey(Station.ORDER) ? Station.ORDER : Station.OFFER;
    return days.containsKey(from)
            && days.containsKey(Station.WORK)
            && !day(Station.WORK).isBefore(day(from))
        ? Optional.of(
            new Step(
                from,
                Station.WORK,
                days(from, Station.WORK),
                cost(LocalDate.MIN, day(Station.WORK))))
        : Optional.empty();
  }

  /** How often she had to do something before work: sign, pay, see an office. */
  public int things() {
    int signed = days.containsKey(Station.SIGNED) ? 1 : 0;
    return signed + errands + (paid == null ? 0 : paid.size());
  }

  private LocalDate day(Station station) {
    LocalDate day = days.get(station);
    if (day == null) {
      throw new IllegalArgumentException("no day of " + station);
    }
    return day;
  }

  private long days(Station from, Station to) {
    return ChronoUnit.DAYS.between(day(from), day(to));
  }

  private @Nullable BigDecimal cost(LocalDate after, LocalDate until) {
    return paid == null
        ? null
        : paid.stream()
            .filter(each -> each.on().isAfter(after) && !each.on().isAfter(until))
            .map(Paid::amount)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
