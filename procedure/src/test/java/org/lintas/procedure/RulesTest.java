package org.lintas.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintas.procedure.rule.CompiledRule;
import org.lintas.procedure.rule.Facts;
import org.lintas.procedure.rule.RuleLanguage;
import org.lintas.procedure.rule.RuleLanguage.Compilation;
import org.lintas.procedure.rule.Scope;

/** What rules say of answers, given and not given. */
class RulesTest {
  private static final LocalDate TODAY = LocalDate.of(2004, 7, 5);
  private static final List<Field> FORM =
      List.of(
          field("name", FieldType.NAME),
          field("born", FieldType.DATE),
          field("ends", FieldType.DATE),
          field("first", FieldType.YEAR),
          field("height", FieldType.NUMBER),
          field("wage", FieldType.MONEY),
          field("married", FieldType.YES_NO),
          field("missing", FieldType.TEXT),
          field("missingDate", FieldType.DATE),
          field("missingWage", FieldType.MONEY),
          field("missingCount", FieldType.NUMBER),
          field("missingAnswer", FieldType.YES_NO));
  private static final Map<String, String> ANSWERS =
      Map.of(
          "name", "Thida",
          "born", "1989",
          "ends", "2004-08-04",
          "first", "1999",
          "height", "1.6",
          "wage", "9000.50 THB",
          "married", "yes");

  private static Field field(String name, FieldType type) {
    return new Field(name, type, false, List.of());
  }

  private static CompiledRule rule(String source) {
    Stage stage =
        new Stage(
            "only",
            "r",
            List.of(),
            null,
            null,
            FORM,
            List.of(),
            List.of(),
            List.of(),
            Approval.ONE_PERSON,
            null,
            null,
            List.of(),
            false,
            false,
            null,
            List.of());
    return switch (RuleLanguage.in(Scope.ofChecks(stage, List.of())).compile(new Rule(source))) {
      case Compilation.Ready ready -> ready.rule();
      case Compilation.Faulty faulty -> throw new AssertionError(faulty.faults());
    };
  }

  private static boolean holds(String source) {
    return rule(source).holds(new Facts(ANSWERS, CaseState.NONE, TODAY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name == 'Thida' && size(name) == 5",
        "age(born, today) == 15",
        "days(today, ends) == 30",
        "days(ends, today) == -30",
        "ends > today && today < ends && ends >= date('2004-08-04') && !(ends <= today)",
        "year(ends) - first == 5",
        "height >= 1.5 && height < 2",
        "wage > money('9000 THB') && wage <= money('9000.50 THB')",
        "married",
        "answered(name) && !answered(missing)",
        "missing == '' && missingCount == 0.0 && !missingAnswer",
        "age(missingDate, today) == 0 && days(missingDate, today) == 0 && year(missingDate) == 0",
        "first in [1999, 2000] ? true : false"
      })
  void aRuleHolds(String source) {
    assertThat(holds(source)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "missingDate < today",
        "missingDate > today",
        "missingWage < money('1 THB')",
        "missingWage >= money('1 THB')",
        "wage > money('1 MYR')",
        "wage < money('1 MYR')",
        "first * 9223372036854775807 > 0"
      })
  void whatCannotBeComparedOrComputedDoesNotHold(String source) {
    assertThat(holds(source)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"age(born, today) >= 15", "born < date('1989-06-01')"})
  void aYearAloneCanBeReadBothWays(String source) {
    Facts facts = new Facts(ANSWERS, CaseState.NONE, TODAY);
    CompiledRule rule = rule(source);
    assertThat(rule.readsPartialDate(facts)).isTrue();
    assertThat(rule.holds(facts)).isTrue();
    assertThat(rule.holdsAtLatest(facts)).isFalse();
  }
}
