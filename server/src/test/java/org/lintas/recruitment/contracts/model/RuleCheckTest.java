package org.lintas.recruitment.contracts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.recruitment.contracts.model.Offers.DAY;
import static org.lintas.recruitment.contracts.model.Offers.RATES;
import static org.lintas.recruitment.contracts.model.Offers.offer;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintas.procedure.Money;

/** What rules find in a text. */
class RuleCheckTest {

  private static final Rule.Law LAW = new Rule.Law("labour-protection", "23");
  private static final List<Rule> RULES =
      List.of(
          new Rule.KeepsPassport(LAW),
          new Rule.MinimumWage(new Pay(Money.of("400 THB"), Per.DAY), LAW),
          new Rule.DebtCap(BigDecimal.TEN, LAW),
          new Rule.DeductionCap(BigDecimal.valueOf(20), LAW),
          new Rule.MostHours(BigDecimal.valueOf(8), Per.DAY, LAW),
          new Rule.MostHours(BigDecimal.valueOf(48), Per.WEEK, LAW),
          new Rule.MostOvertime(BigDecimal.valueOf(36), Per.WEEK, LAW),
          new Rule.OvertimePay(BigDecimal.valueOf(150), LAW),
          new Rule.RestDays(1, LAW),
          new Rule.FreeHousing(LAW));

  private static List<String> codes(String... pairs) {
    return RuleCheck.of(offer(pairs), RULES, RATES, DAY).stream()
        .map(each -> (each.breach() ? "" : "? ") + each.code())
        .toList();
  }

  @Test
  void aLawfulTextIsLeftAlone() {
    assertThat(codes()).isEmpty();
    assertThat(codes("deductDebt", "10 %", "deductFood", "10 %")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "passport, employer, passport-kept",
    "wage, 10399.99 THB, wage-too-low",
    "wage, 649999 MMK, wage-too-low",
    "wage, 900 USD, ? no-rate",
    "deductDebt, 10.01 %, debt-too-high",
    "deductFood, 20.01 %, deductions-too-high",
    "housing, charged, housing-not-free",
    "housing, '', ? housing-not-said"
  })
  void eachBreachIsToldWithItsRule(String name, String value, String code) {
    assertThat(codes(name, value)).containsExactly(code);
  }

  @Test
  void hoursAreFoundHoweverTheyAreWritten() {
    assertThat(codes("hoursPerDay", "9", "daysPerWeek", "5", "wage", "20000 THB"))
        .containsExactly("hours-too-long");
    assertThat(codes("hoursPerDay", "", "hoursPerWeek", "54", "daysPerWeek", "6"))
        .containsExactly("hours-too-long", "hours-too-long");
    assertThat(codes("daysPerWeek", "7", "wage", "20000 THB"))
        .containsExactly("hours-too-long", "rest-too-short");
    assertThat(codes("hoursPerDay", "", "daysPerWeek", "", "wage", "400 THB", "wagePer", "day"))
        .containsExactly("? hours-not-said", "? hours-not-said", "? rest-not-said");
  }

  @Test
  void overtimeKeepsItsLimitAndItsPay() {
    assertThat(codes("overtimePerWeek", "36", "overtimePay", "150 %")).isEmpty();
    assertThat(codes("overtimePerWeek", "36.5", "overtimePay", "149 %"))
        .containsExactly("overtime-too-long", "overtime-pay-too-low");
    assertThat(codes("overtimePay", "150 %")).containsExactly("? overtime-not-said");
    assertThat(codes("overtimePerWeek", "10")).containsExactly("? overtime-pay-not-said");
  }

  @Test
  void whereNothingMayBeKeptForRecruitmentEveryPartOfItIsABreach() {
    List<Rule> none = List.of(new Rule.DebtCap(BigDecimal.ZERO, LAW));
    assertThat(RuleCheck.of(offer("deductDebt", "0.1 %"), none, RATES, DAY)).hasSize(1);
    assertThat(RuleCheck.of(offer(), none, RATES, DAY)).isEmpty();
  }

  @Test
  void everythingWrongWithATextIsToldAtOnce() {
    TermsText.Read read =
        TermsText.read(
            Offers.texts(
                "wage", "-5 THB",
                "country", "Thailand",
                "occupation", "fish",
                "hoursPerWeek", "50",
                "housing", "maybe",
                "deductDebt", "120 %",
                "months", "0"));
    assertThat(read.terms()).isNull();
    assertThat(read.reasons())
        .extracting(reason -> reason.code() + " " + reason.field())
        .containsExactlyInAnyOrder(
            "amount-wrong wage",
            "hours-contradict hoursPerWeek",
            "occupation-wrong occupation",
            "country-wrong country",
            "choice-wrong housing",
            "percent-wrong deductDebt",
            "number-wrong months");
  }
}
