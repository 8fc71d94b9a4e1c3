package org.lintas.recruitment.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.recruitment.contracts.model.Pay;
import org.lintas.recruitment.contracts.model.Per;
import org.lintas.recruitment.contracts.model.Rule;
import org.lintas.recruitment.contracts.model.Terms;
import org.lintas.recruitment.corridors.ContractRule;

/** The rules of a corridor that hold for given work, as kinds of rules that can be checked. */
final class CorridorRules {

  private CorridorRules() {}

  static List<Rule> of(List<ContractRule> rules, Terms terms) {
    List<Rule> held = new ArrayList<>();
    List<ContractRule.MinimumWage> wages = new ArrayList<>();
    String occupation = terms.job() == null ? null : terms.job().occupation();
    for (ContractRule rule : rules) {
      if (rule.fact().covers(occupation)) {
        if (rule instanceof ContractRule.MinimumWage wage) {
          wages.add(wage);
        } else {
          rule(rule).ifPresent(held::add);
        }
      }
    }
    minimumWage(wages, terms).ifPresent(held::add);
    return held;
  }

  private static Optional<Rule> rule(ContractRule rule) {
    Rule.Law law = new Rule.Law(rule.fact().source().law(), rule.fact().source().section());
    return switch (rule) {
      case ContractRule.PassportRetention _ -> Optional.of(new Rule.KeepsPassport(law));
      case ContractRule.HoursLimit limit ->
          Optional.of(new Rule.MostHours(limit.hours(), per(limit.per()), law));
      case ContractRule.OvertimeLimit limit ->
          Optional.of(new Rule.MostOvertime(limit.hours(), per(limit.per()), law));
      case ContractRule.OvertimePay pay -> Optional.of(new Rule.OvertimePay(pay.percent(), law));
      case ContractRule.FreeHousing _ -> Optional.of(new Rule.FreeHousing(law));
      case ContractRule.RestDays rest -> Optional.of(new Rule.RestDays(rest.days(), law));
      case ContractRule.DeductionCap cap -> Optional.of(cap(cap, law));
      case ContractRule.MinimumWage _, ContractRule.Substitution _ -> Optional.empty();
    };
  }

  private static Rule cap(ContractRule.DeductionCap cap, Rule.Law law) {
    return switch (cap.of()) {
      case RECRUITMENT_DEBT -> new Rule.DebtCap(cap.percent(), law);
      case EVERYTHING -> new Rule.DeductionCap(cap.percent(), law);
    };
  }

  /**
   * The one of the place of work; where that is not said, the lowest of all places: a wage under it
   * is too low everywhere.
   */
  private static Optional<Rule> minimumWage(List<ContractRule.MinimumWage> wages, Terms terms) {
    @Nullable String region = terms.place() == null ? null : terms.place().region();
    return wages.stream()
        .filter(wage -> region == null || Objects.equals(wage.place(), region))
        .min(CorridorRules::lower)
        .or(() -> wages.stream().filter(wage -> wage.place() == null).findFirst())
        .map(CorridorRules::rule);
  }

  private static int lower(ContractRule.MinimumWage one, ContractRule.MinimumWage other) {
    return one.amount().amount().compareTo(other.amount().amount());
  }

  private static Rule rule(ContractRule.MinimumWage wage) {
    return new Rule.MinimumWage(
        new Pay(wage.amount(), per(wage.per())),
        new Rule.Law(wage.fact().source().law(), wage.fact().source().section()));
  }

  private static Per per(org.lintas.recruitment.corridors.Per per) {
    return Per.valueOf(per.name());
  }
}
