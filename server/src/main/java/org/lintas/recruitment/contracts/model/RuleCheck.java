package org.lintas.recruitment.contracts.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.recruitment.contracts.model.Terms.Housing;
import org.lintas.recruitment.contracts.model.Terms.Passport;

/** Holds a text against rules. All are tried, and all that is found is told. */
public final class RuleCheck {

  private final Terms terms;
  private final Amounts amounts;

  private RuleCheck(Terms terms, Amounts amounts) {
    this.terms = terms;
    this.amounts = amounts;
  }

  /**
   * What the rules find.
   *
   * @param on day of the text, whose rates of exchange count
   */
  public static List<Finding> of(Terms terms, List<Rule> rules, Exchange exchange, LocalDate on) {
    RuleCheck check = new RuleCheck(terms, new Amounts(exchange, on));
    return rules.stream().flatMap(rule -> check.find(rule).stream()).toList();
  }

  private Optional<Finding> find(Rule rule) {
    return switch (rule) {
      case Rule.KeepsPassport _ -> passport(rule);
      case Rule.MinimumWage(Pay least, Rule.Law _) -> wage(least, rule);
      case Rule.DebtCap(BigDecimal percent, Rule.Law _) ->
          share(Deduction.Kind.DEBT, percent, "debt-too-high", rule);
      case Rule.DeductionCap(BigDecimal percent, Rule.Law _) ->
          share(null, percent, "deductions-too-high", rule);
      case Rule.MostHours(BigDecimal hours, Per per, Rule.Law _) -> hours(hours, per, rule);
      case Rule.MostOvertime(BigDecimal hours, Per per, Rule.Law _) -> overtime(hours, per, rule);
      case Rule.OvertimePay(BigDecimal percent, Rule.Law _) -> overtimePay(percent, rule);
      case Rule.RestDays(int days, Rule.Law _) -> rest(days, rule);
      case Rule.FreeHousing _ -> housing(rule);
    };
  }

  private Optional<Finding> passport(Rule rule) {
    return terms.passport() == Passport.EMPLOYER
        ? breach("passport-kept", Field.PASSPORT, rule)
        : Optional.empty();
  }

  private Optional<Finding> wage(Pay least, Rule rule) {
    Pay wage = terms.wage();
    if (wage == null) {
      return unclear("wage-not-said", Field.WAGE, rule);
    }
    if (amounts.rate(wage.amount().currency(), least.amount().currency()).isEmpty()) {
      return unclear("no-rate", Field.WAGE, rule);
    }
    Optional<BigDecimal> paid = amounts.wage(terms, least.amount().currency());
    Optional<BigDecimal> due = least.yearly(terms.hours());
    if (paid.isEmpty() && due.isEmpty() && wage.per() == least.per()) {
      paid =
          amounts.in(least.amount().currency(), wage.amount().currency(), wage.amount().amount());
      due = Optional.of(least.amount().amount());
    }
    return paid.isEmpty() || due.isEmpty()
        ? unclear("hours-not-said", Field.WAGE, rule)
        : breachIf(paid.get().compareTo(due.get()) < 0, "wage-too-low", Field.WAGE, rule);
  }

  private Optional<Finding> share(
      Deduction.@Nullable Kind kind, BigDecimal percent, String code, Rule rule) {
    List<Deduction> counted =
        terms.deductions().stream().filter(each -> kind == null || each.kind() == kind).toList();
    if (counted.isEmpty()) {
      return Optional.empty();
    }
    if (percent.signum() == 0) {
      return breach(code, Field.DEDUCTIONS, rule);
    }
    Pay wage = terms.wage();
    if (wage == null) {
      return unclear("wage-not-said", Field.DEDUCTIONS, rule);
    }
    String currency = wage.amount().currency();
    Optional<BigDecimal> kept = amounts.deductions(terms, currency, kind);
    Optional<BigDecimal> paid = amounts.wage(terms, currency);
    return kept.isEmpty() || paid.isEmpty()
        ? unclear("deductions-unclear", Field.DEDUCTIONS, rule)
        : breachIf(
            kept.get().movePointRight(2).compareTo(paid.get().multiply(percent)) > 0,
            code,
            Field.DEDUCTIONS,
            rule);
  }

  private Optional<Finding> hours(BigDecimal most, Per per, Rule rule) {
    Hours hours = terms.hours();
    if (hours == null) {
      return unclear("hours-not-said", Field.HOURS, rule);
    }
    Optional<BigDecimal> worked = per == Per.DAY ? onADay(hours) : hours.weekly();
    BigDecimal limit = per == Per.DAY && hours.perDay() == null ? overDays(most, hours) : most;
    return worked.isEmpty()
        ? unclear("hours-not-said", Field.HOURS, rule)
        : breachIf(worked.get().compareTo(limit) > 0, "hours-too-long", Field.HOURS, rule);
  }

  /** Hours on a day, or those of a week when only these are said, with the days. */
  private static Optional<BigDecimal> onADay(Hours hours) {
    return hours.perDay() != null
        ? Optional.of(hours.perDay())
        : hours.daysAWeek() == null ? Optional.empty() : hours.weekly();
  }

  private static BigDecimal overDays(BigDecimal most, Hours hours) {
    return hours.daysAWeek() == null ? most : most.multiply(BigDecimal.valueOf(hours.daysAWeek()));
  }

  /** A text that says nothing of overtime may ask for none: it keeps the rule. */
  private Optional<Finding> overtime(BigDecimal most, Per per, Rule rule) {
    Terms.Overtime overtime = terms.overtime();
    if (overtime == null) {
      return Optional.empty();
    }
    return overtime.perWeek() == null || per != Per.WEEK
        ? unclear("overtime-not-said", Field.OVERTIME, rule)
        : breachIf(
            overtime.perWeek().compareTo(most) > 0, "overtime-too-long", Field.OVERTIME, rule);
  }

  private Optional<Finding> overtimePay(BigDecimal least, Rule rule) {
    Terms.Overtime overtime = terms.overtime();
    if (overtime == null) {
      return Optional.empty();
    }
    return overtime.percent() == null
        ? unclear("overtime-pay-not-said", Field.OVERTIME, rule)
        : breachIf(
            overtime.percent().compareTo(least) < 0, "overtime-pay-too-low", Field.OVERTIME, rule);
  }

  private Optional<Finding> rest(int days, Rule rule) {
    Integer worked = terms.hours() == null ? null : terms.hours().daysAWeek();
    return worked == null
        ? unclear("rest-not-said", Field.REST, rule)
        : breachIf(worked > 7 - days, "rest-too-short", Field.REST, rule);
  }

  private Optional<Finding> housing(Rule rule) {
    boolean charged =
        terms.deductions().stream().anyMatch(each -> each.kind() == Deduction.Kind.HOUSING);
    if (charged || terms.housing() == Housing.CHARGED || terms.housing() == Housing.NONE) {
      return breach("housing-not-free", Field.HOUSING, rule);
    }
    return terms.housing() == null
        ? unclear("housing-not-said", Field.HOUSING, rule)
        : Optional.empty();
  }

  private static Optional<Finding> breachIf(boolean broken, String code, Field field, Rule rule) {
    return broken ? breach(code, field, rule) : Optional.empty();
  }

  private static Optional<Finding> breach(String code, Field field, Rule rule) {
    return Optional.of(new Finding(code, field, rule, true));
  }

  private static Optional<Finding> unclear(String code, Field field, Rule rule) {
    return Optional.of(new Finding(code, field, rule, false));
  }
}
