package org.lintas.recruitment.corridors.read;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Money;
import org.lintas.procedure.read.Entries;
import org.lintas.procedure.read.Page;
import org.lintas.recruitment.corridors.ContractRule;
import org.lintas.recruitment.corridors.ContractRule.DeductionCap;
import org.lintas.recruitment.corridors.ContractRule.FreeHousing;
import org.lintas.recruitment.corridors.ContractRule.HoursLimit;
import org.lintas.recruitment.corridors.ContractRule.MinimumWage;
import org.lintas.recruitment.corridors.ContractRule.OvertimeLimit;
import org.lintas.recruitment.corridors.ContractRule.OvertimePay;
import org.lintas.recruitment.corridors.ContractRule.PassportRetention;
import org.lintas.recruitment.corridors.ContractRule.RestDays;
import org.lintas.recruitment.corridors.ContractRule.Substitution;
import org.lintas.recruitment.corridors.Fact;
import org.lintas.recruitment.corridors.Per;
import org.lintas.shared.Word;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads one rule for contracts; each kind has keys of its own. */
final class ContractRuleReader {

  /** Of all kinds together. */
  static final List<String> KEYS =
      List.of("rule", "amount", "per", "place", "hours", "days", "of", "percent");

  /** Kind → its keys besides {@code rule}; all but {@code place} must be there. */
  private static final Map<String, List<String>> KINDS =
      Map.of(
          "passport-retention", List.of(),
          "free-housing", List.of(),
          "substitution", List.of(),
          "minimum-wage", List.of("amount", "per", "place"),
          "hours-limit", List.of("hours", "per"),
          "overtime-limit", List.of("hours", "per"),
          "overtime-pay", List.of("percent"),
          "rest-days", List.of("days", "per"),
          "deduction-cap", List.of("of", "percent", "per"));

  private final Page page;
  private final Numbers numbers;

  ContractRuleReader(Page page, Numbers numbers) {
    this.page = page;
    this.numbers = numbers;
  }

  @Nullable ContractRule read(Entries entries, Fact fact) {
    String kind =
        page.oneOf(
            entries.find("rule"), KINDS.keySet().stream().sorted().toList(), "unknown-value");
    if (kind == null || !hasItsKeys(entries, Objects.requireNonNull(KINDS.get(kind)))) {
      return null;
    }
    return switch (kind) {
      case "passport-retention" -> new PassportRetention(fact);
      case "free-housing" -> new FreeHousing(fact);
      case "substitution" -> new Substitution(fact);
      case "minimum-wage" -> wage(entries, fact);
      case "rest-days" -> rest(entries, fact);
      case "deduction-cap" -> deduction(entries, fact);
      case "overtime-pay" -> overtimePay(entries, fact);
      default -> hours(kind, entries, fact);
    };
  }

  private boolean hasItsKeys(Entries entries, List<String> own) {
    boolean sound = true;
    for (String key : KEYS) {
      boolean there = entries.find(key) != null;
      boolean wanted = key.equals("rule") || own.contains(key);
      if (there && !wanted) {
        page.problem(entries.keyNode(key), "unknown-key", null, key);
        sound = false;
      } else if (!there && wanted && !key.equals("place")) {
        page.problem(entries.node(), "missing-key", key, key);
        sound = false;
      }
    }
    return sound;
  }

  private @Nullable ContractRule wage(Entries entries, Fact fact) {
    Money amount = page.money(entries.find("amount"));
    Per per = per(entries);
    String place = page.text(entries.find("place"));
    return amount == null || per == null ? null : new MinimumWage(amount, per, place, fact);
  }

  private @Nullable ContractRule hours(String kind, Entries entries, Fact fact) {
    BigDecimal hours = numbers.decimal(entries.find("hours"), 1, 744);
    Per per = per(entries);
    if (hours == null || per == null) {
      return null;
    }
    return kind.equals("hours-limit")
        ? new HoursLimit(hours, per, fact)
        : new OvertimeLimit(hours, per, fact);
  }

  private @Nullable ContractRule overtimePay(Entries entries, Fact fact) {
    BigDecimal percent = numbers.decimal(entries.find("percent"), 100, 999);
    return percent == null ? null : new OvertimePay(percent, fact);
  }

  private @Nullable ContractRule rest(Entries entries, Fact fact) {
    Integer days = numbers.whole(entries.find("days"), 1, 31);
    Per per = per(entries);
    return days == null || per == null ? null : new RestDays(days, per, fact);
  }

  private @Nullable ContractRule deduction(Entries entries, Fact fact) {
    DeductionCap.Of of = numbers.word(entries.find("of"), DeductionCap.Of.values(), Word::of);
    BigDecimal percent = numbers.decimal(entries.find("percent"), 0, 100);
    Per per = per(entries);
    return of == null || percent == null || per == null
        ? null
        : new DeductionCap(of, percent, per, fact);
  }

  private @Nullable Per per(Entries entries) {
    Node node = entries.find("per");
    return numbers.word(node, Per.values(), Per::code);
  }
}
