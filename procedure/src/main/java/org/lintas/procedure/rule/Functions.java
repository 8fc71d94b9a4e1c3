package org.lintas.procedure.rule;

import static dev.cel.common.CelFunctionDecl.newFunctionDeclaration;
import static dev.cel.common.CelOverloadDecl.newGlobalOverload;

import com.google.common.collect.ImmutableSet;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lintas.procedure.Money;

/** The functions a rule may call, beside comparison, arithmetic without division, and logic. */
final class Functions {
  static final Set<String> NAMES =
      ImmutableSet.of("age", "days", "year", "date", "money", "size", "answered");

  private enum Comparison {
    LESS("_<_"),
    LESS_EQUALS("_<=_"),
    GREATER("_>_"),
    GREATER_EQUALS("_>=_");

    private final String operator;

    Comparison(String operator) {
      this.operator = operator;
    }

    private String overload(String type) {
      return name().toLowerCase(Locale.ROOT) + "_" + type;
    }

    private boolean holds(int sign) {
      return switch (this) {
        case LESS -> sign < 0;
        case LESS_EQUALS -> sign <= 0;
        case GREATER -> sign > 0;
        case GREATER_EQUALS -> sign >= 0;
      };
    }
  }

  private Functions() {}

  static List<CelFunctionDecl> declarations() {
    CelType date = RuleValue.DATE;
    CelType money = RuleValue.MONEY;
    List<CelFunctionDecl> declarations = new ArrayList<>();
    declarations.add(declare("age", SimpleType.INT, date, date));
    declarations.add(declare("days", SimpleType.INT, date, date));
    declarations.add(declare("year", SimpleType.INT, date));
    declarations.add(declare("date", date, SimpleType.STRING));
    declarations.add(declare("money", money, SimpleType.STRING));
    for (Comparison comparison : Comparison.values()) {
      declarations.add(
          newFunctionDeclaration(
              comparison.operator,
              newGlobalOverload(comparison.overload("date"), SimpleType.BOOL, date, date),
              newGlobalOverload(comparison.overload("money"), SimpleType.BOOL, money, money)));
    }
    return declarations;
  }

  static List<CelFunctionBinding> bindings() {
    List<CelFunctionBinding> bindings = new ArrayList<>();
    bindings.add(
        CelFunctionBinding.from(
            "age_1", LocalDate.class, LocalDate.class, (born, day) -> age(born, day)));
    bindings.add(
        CelFunctionBinding.from(
            "days_1", LocalDate.class, LocalDate.class, (from, to) -> days(from, to)));
    bindings.add(CelFunctionBinding.from("year_1", LocalDate.class, day -> year(day)));
    bindings.add(CelFunctionBinding.from("date_1", String.class, LocalDate::parse));
    bindings.add(CelFunctionBinding.from("money_1", String.class, Money::of));
    for (Comparison comparison : Comparison.values()) {
      bindings.add(dates(comparison));
      bindings.add(amounts(comparison));
    }
    return bindings;
  }

  private static CelFunctionBinding dates(Comparison comparison) {
    return CelFunctionBinding.from(
        comparison.overload("date"),
        LocalDate.class,
        LocalDate.class,
        (a, b) -> isKnown(a) && isKnown(b) && comparison.holds(a.compareTo(b)));
  }

  private static CelFunctionBinding amounts(Comparison comparison) {
    return CelFunctionBinding.from(
        comparison.overload("money"),
        Money.class,
        Money.class,
        (a, b) ->
            !a.currency().isEmpty()
                && a.currency().equals(b.currency())
                && comparison.holds(Long.compare(a.minor(), b.minor())));
  }

  private static CelFunctionDecl declare(String name, CelType result, CelType... arguments) {
    return newFunctionDeclaration(name, newGlobalOverload(name + "_1", result, arguments));
  }

  /** Whole years; 0 before birth and for a day not known. */
  private static long age(LocalDate born, LocalDate day) {
    return isKnown(born) && isKnown(day) ? Math.max(0, ChronoUnit.YEARS.between(born, day)) : 0;
  }

  private static long days(LocalDate from, LocalDate to) {
    return isKnown(from) && isKnown(to) ? ChronoUnit.DAYS.between(from, to) : 0;
  }

  private static long year(LocalDate day) {
    return isKnown(day) ? day.getYear() : 0;
  }

  private static boolean isKnown(LocalDate day) {
    return !day.equals(RuleValue.NO_DATE);
  }
}
