package org.lintas.complaints.wages.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.complaints.wages.model.WageClaim.OfStretch;
import org.lintas.procedure.Money;

/**
 * Works out what is owed. Each line is rounded to the smallest coin by itself, halves up, so that
 * the lines of the annex add up to its total. Each period stands for itself: what was overpaid in
 * one is shown, and not taken off another.
 */
public final class Calculation {
  private static final BigDecimal PERCENT_DAYS = BigDecimal.valueOf(36_500);
  private static final int SCALE = 12;

  private final WageLaw law;
  private final Terms terms;
  private final LocalDate asOf;
  private final Set<Head> unknown = EnumSet.noneOf(Head.class);

  private Calculation(WageLaw law, Terms terms, LocalDate asOf) {
    this.law = law;
    this.terms = terms;
    this.asOf = asOf;
  }

  /**
   * What is owed on a day.
   *
   * @param asOf up to which interest runs
   */
  public static WageClaim of(WageLaw law, Terms terms, List<Stretch> stretches, LocalDate asOf) {
    return new Calculation(law, terms, asOf).claim(stretches);
  }

  private WageClaim claim(List<Stretch> stretches) {
    List<OfStretch> worked = stretches.stream().map(this::stretch).toList();
    List<Line> ending = ending();
    long principal = ending.stream().filter(this::isPrincipal).mapToLong(this::minor).sum();
    long interest = ending.stream().filter(line -> !isPrincipal(line)).mapToLong(this::minor).sum();
    for (OfStretch each : worked) {
      principal = Math.addExact(principal, each.owed().minor());
      interest +=
          each.lines().stream().filter(line -> !isPrincipal(line)).mapToLong(this::minor).sum();
    }
    return new WageClaim(worked, ending, money(principal), money(interest), Set.copyOf(unknown));
  }

  private boolean isPrincipal(Line line) {
    return line.head() != Head.INTEREST;
  }

  private long minor(Line line) {
    return line.amount().minor();
  }

  private OfStretch stretch(Stretch stretch) {
    List<Line> lines = new ArrayList<>();
    addWage(lines, stretch);
    BigDecimal hourly = Rates.anHour(law, terms, stretch.from());
    Stretch.Work work = stretch.work();
    addTimes(lines, stretch, Head.OVERTIME, work.overtime(), hourly);
    addTimes(lines, stretch, Head.HOLIDAY_WORK, work.holiday(), hourly);
    addTimes(lines, stretch, Head.HOLIDAY_OVERTIME, work.holidayOvertime(), hourly);
    addTimes(
        lines,
        stretch,
        Head.PAID_HOLIDAY,
        work.holidaysOff(),
        Rates.aDay(law, terms, stretch.from()));
    long earned = lines.stream().mapToLong(this::minor).sum();
    long credit = credit(lines, stretch);
    long open = earned - credit;
    addInterest(lines, stretch, earned);
    return new OfStretch(
        stretch,
        List.copyOf(lines),
        money(earned),
        money(Math.max(0, open)),
        money(Math.max(0, -open)));
  }

  /** The agreed wage, and what is missing to the least that the law allows. */
  private void addWage(List<Line> lines, Stretch stretch) {
    BigDecimal units = Rates.units(law, terms, stretch);
    BigDecimal agreed = BigDecimal.valueOf(terms.wage().minor());
    if (units.signum() == 0) {
      return;
    }
    lines.add(line(Head.WAGE, stretch, units, agreed, null, null));
    law.minimum(stretch.from(), terms.place(), terms.isco())
        .ifPresentOrElse(
            minimum -> {
              BigDecimal least = Rates.least(law, terms, minimum, stretch.from());
              if (least.compareTo(agreed) > 0) {
                lines.add(
                    line(
                        Head.MINIMUM_WAGE,
                        stretch,
                        units,
                        least.subtract(agreed),
                        null,
                        minimum.source()));
              }
            },
            () -> unknown.add(Head.MINIMUM_WAGE));
  }

  private void addTimes(
      List<Line> lines, Stretch stretch, Head head, BigDecimal quantity, BigDecimal rate) {
    if (quantity.signum() == 0) {
      return;
    }
    law.find(head, stretch.from(), terms.basis())
        .filter(rule -> rule.covers(terms.isco()))
        .ifPresentOrElse(
            rule -> lines.add(line(head, stretch, quantity, rate, rule.number(), rule.source())),
            () -> unknown.add(head));
  }

  private Line line(
      Head head,
      Stretch stretch,
      BigDecimal quantity,
      BigDecimal rate,
      @Nullable BigDecimal times,
      WageRule.@Nullable Source source) {
    BigDecimal whole = quantity.multiply(rate);
    long minor = rounded(times == null ? whole : whole.multiply(times));
    return new Line(
        head, stretch.from(), stretch.until(), quantity, rate, times, money(minor), source);
  }

  private long credit(List<Line> lines, Stretch stretch) {
    long credit = stretch.deducted().minor();
    if (credit > 0) {
      lines.add(plain(Head.DEDUCTION, stretch.due(), stretch.deducted()));
    }
    for (Stretch.Paid paid : stretch.paid()) {
      credit = Math.addExact(credit, paid.amount().minor());
      lines.add(plain(Head.PAID, paid.on(), paid.amount()));
    }
    return credit;
  }

  private static Line plain(Head head, LocalDate on, Money amount) {
    return new Line(head, on, on, null, null, null, amount, null);
  }

  /** Interest on what was open, from the day after it was due, payment by payment. */
  private void addInterest(List<Line> lines, Stretch stretch, long earned) {
    LocalDate day = stretch.due();
    long open = earned - stretch.deducted().minor();
    List<Stretch.Paid> paid =
        stretch.paid().stream().sorted(Comparator.comparing(Stretch.Paid::on)).toList();
    for (Stretch.Paid each : paid) {
      if (each.on().isAfter(day) && !each.on().isAfter(asOf)) {
        addInterest(lines, day, each.on(), open);
        day = each.on();
      }
      open -= each.amount().minor();
    }
    addInterest(lines, day, asOf, open);
  }

  private void addInterest(List<Line> lines, LocalDate after, LocalDate until, long open) {
    long days = ChronoUnit.DAYS.between(after, until);
    if (days <= 0 || open <= 0) {
      return;
    }
    law.find(Head.INTEREST, until, terms.basis())
        .ifPresent(rule -> {
          BigDecimal amount =
              BigDecimal.valueOf(open)
                  .multiply(rule.number())
                  .multiply(BigDecimal.valueOf(days))
                  .divide(PERCENT_DAYS, SCALE, RoundingMode.HALF_UP);
          lines.add(
              new Line(
                  Head.INTEREST,
                  after.plusDays(1),
                  until,
                  BigDecimal.valueOf(days),
                  BigDecimal.valueOf(open),
                  rule.number(),
                  money(rounded(amount)),
                  rule.source()));
        });
  }

  private List<Line> ending() {
    Terms.Service service = terms.service();
    if (service == null) {
      return List.of();
    }
    List<Line> lines = new ArrayList<>();
    BigDecimal daily = Rates.aDay(law, terms, service.ended());
    law.severance(service.began(), service.ended(), terms.basis())
        .ifPresent(rule -> {
          if (rule.covers(terms.isco())) {
            lines.add(ofService(Head.SEVERANCE, service, rule.number(), daily, rule));
          } else {
            unknown.add(Head.SEVERANCE);
          }
        });
    if (service.unusedLeave().signum() > 0) {
      law.find(Head.UNUSED_LEAVE, service.ended(), terms.basis())
          .filter(rule -> rule.covers(terms.isco()))
          .ifPresentOrElse(
              rule ->
                  lines.add(
                      ofService(Head.UNUSED_LEAVE, service, service.unusedLeave(), daily, rule)),
              () -> unknown.add(Head.UNUSED_LEAVE));
    }
    long severance =
        lines.stream().filter(line -> line.head() == Head.SEVERANCE).mapToLong(this::minor).sum();
    addInterest(lines, service.ended(), asOf, severance);
    return List.copyOf(lines);
  }

  private Line ofService(
      Head head, Terms.Service service, BigDecimal days, BigDecimal daily, WageRule rule) {
    return new Line(
        head,
        service.began(),
        service.ended(),
        days,
        daily,
        null,
        money(rounded(days.multiply(daily))),
        rule.source());
  }

  private static long rounded(BigDecimal minor) {
    return minor.setScale(0, RoundingMode.HALF_UP).longValueExact();
  }

  private Money money(long minor) {
    return new Money(minor, law.currency());
  }
}
