package org.lintas.recruitment.costs.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Money;
import org.lintas.recruitment.corridors.Cap;
import org.lintas.recruitment.corridors.Corridor;
import org.lintas.recruitment.corridors.CostHead;
import org.lintas.recruitment.corridors.CostRule;
import org.lintas.recruitment.corridors.Rates;
import org.lintas.recruitment.corridors.Side;
import org.lintas.recruitment.costs.model.Account.Line;
import org.lintas.recruitment.costs.model.Verdict.Kind;

/**
 * Payments held against the law of their days. Payments under one rule count together: two halves
 * of a fee are one fee.
 *
 * @param total what was paid and did not come back, in the currency of the corridor
 * @param excess of it beyond the law
 * @param exactMonths total in wages of the first month, to six decimals; null when the wage is not
 *     known
 */
public record Judgement(
    List<Verdict> verdicts, Money total, Money excess, @Nullable BigDecimal exactMonths) {

  private static final int DECIMALS = 6;

  /** Total in wages of the first month, as people read it. */
  public @Nullable BigDecimal months() {
    return exactMonths == null ? null : exactMonths.setScale(1, RoundingMode.HALF_UP);
  }

  /** What counts together. */
  private record Matter(CostHead head, @Nullable String item, Side side, @Nullable CostRule rule) {}

  private record Weighed(Line line, Money amount) {}

  /**
   * Payments of which no rate of their day is at hand were refused when they were told; if the
   * rates have gone since, those payments are left out.
   */
  public static Judgement of(Corridor corridor, Rates rates, Account account) {
    Job job = account.job();
    Map<Matter, List<Weighed>> matters = new LinkedHashMap<>();
    for (Line line : account.standing()) {
      Payment payment = line.payment();
      rates
          .convert(line.net(), corridor.currency(), payment.on())
          .ifPresent(amount ->
              matters
                  .computeIfAbsent(matter(corridor, job, payment), none -> new ArrayList<>())
                  .add(new Weighed(line, amount.money())));
    }
    Money wage = job == null ? null : wage(job, rates, corridor.currency());
    List<Verdict> verdicts = new ArrayList<>();
    matters.forEach((matter, lines) ->
        verdicts.add(new Weighing(corridor.currency(), rates, wage).verdict(matter, lines)));
    Money total = sum(verdicts.stream().map(Verdict::paid).toList(), corridor.currency());
    Money excess = sum(verdicts.stream().map(Verdict::excess).toList(), corridor.currency());
    return new Judgement(List.copyOf(verdicts), total, excess, months(total, wage));
  }

  /** A cost in wages of a month; null without a wage. */
  public static @Nullable BigDecimal months(Money cost, @Nullable Money wage) {
    return wage == null || wage.minor() == 0 || !wage.currency().equals(cost.currency())
        ? null
        : cost.amount().divide(wage.amount(), DECIMALS, RoundingMode.HALF_UP);
  }

  private static Matter matter(Corridor corridor, @Nullable Job job, Payment payment) {
    if (payment.head() == CostHead.ILLEGITIMATE) {
      return new Matter(payment.head(), null, payment.side(), null);
    }
    Optional<CostRule> rule =
        corridor.costOf(
            new Corridor.Charge(
                payment.head(),
                payment.item(),
                payment.side(),
                job == null ? null : job.occupation()),
            payment.on());
    return rule.isEmpty()
        ? new Matter(payment.head(), payment.item(), payment.side(), null)
        : new Matter(payment.head(), rule.get().item(), payment.side(), rule.get());
  }

  private static @Nullable Money wage(Job job, Rates rates, String currency) {
    Money wage = job.firstMonth();
    if (wage == null || wage.currency().equals(currency)) {
      return wage;
    }
    return job.began() == null
        ? null
        : rates.convert(wage, currency, job.began()).map(Rates.Converted::money).orElse(null);
  }

  private static Money sum(List<Money> amounts, String currency) {
    return amounts.stream().reduce(new Money(0, currency), Money::plus);
  }

  /** Weighs the payments of one matter. */
  private record Weighing(String currency, Rates rates, @Nullable Money wage) {

    Verdict verdict(Matter matter, List<Weighed> lines) {
      Money paid = sum(lines.stream().map(Weighed::amount).toList(), currency);
      Money none = new Money(0, currency);
      CostRule rule = matter.rule();
      if (matter.head() == CostHead.ILLEGITIMATE) {
        return verdict(matter, Kind.ILLEGITIMATE, paid, null, paid);
      }
      if (rule == null) {
        return verdict(matter, Kind.NOT_JUDGED, paid, null, none);
      }
      if (!rule.isForWorker()) {
        return verdict(matter, Kind.NOT_THE_WORKERS, paid, null, paid);
      }
      return switch (rule.cap()) {
        case null -> verdict(matter, Kind.NOT_JUDGED, paid, null, none);
        case Cap.ActualCost _ -> {
          boolean proved = lines.stream().allMatch(each -> each.line().payment().receipt() != null);
          Kind kind = proved ? Kind.ALLOWED : Kind.WITHOUT_RECEIPT;
          yield verdict(matter, kind, paid, null, none);
        }
        case Cap cap -> capped(matter, cap, lines, paid);
      };
    }

    private Verdict capped(Matter matter, Cap cap, List<Weighed> lines, Money paid) {
      Money none = new Money(0, currency);
      Optional<Money> figure = cap.most(wage);
      if (figure.isEmpty()) {
        return verdict(matter, Kind.NEEDS_WAGE, paid, null, none);
      }
      Optional<Money> most =
          rates
              .convert(figure.get(), currency, lines.getLast().line().payment().on())
              .map(Rates.Converted::money);
      if (most.isEmpty()) {
        return verdict(matter, Kind.NOT_JUDGED, paid, null, none);
      }
      long over = Math.max(0, paid.minor() - most.get().minor());
      Kind kind = over > 0 ? Kind.TOO_MUCH : Kind.ALLOWED;
      return verdict(matter, kind, paid, most.get(), new Money(over, currency));
    }

    private static Verdict verdict(
        Matter matter, Kind kind, Money paid, @Nullable Money most, Money excess) {
      return new Verdict(
          matter.head(),
          matter.item(),
          matter.side(),
          kind,
          paid,
          most,
          paid.minor() == 0 ? paid : excess,
          matter.rule());
    }
  }
}
