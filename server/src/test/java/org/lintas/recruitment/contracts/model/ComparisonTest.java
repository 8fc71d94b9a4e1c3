package org.lintas.recruitment.contracts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.recruitment.contracts.model.Offers.DAY;
import static org.lintas.recruitment.contracts.model.Offers.RATES;
import static org.lintas.recruitment.contracts.model.Offers.offer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintas.procedure.Money;

/** What became of each promise. */
class ComparisonTest {

  private static Map<Field, Line> lines(Terms before, Terms after) {
    return Comparison.of(before, after, RATES, DAY).stream()
        .collect(Collectors.toMap(Line::field, line -> line));
  }

  private static Change change(Field field, String... pairs) {
    return line(field, pairs).change();
  }

  private static Line line(Field field, String... pairs) {
    return Objects.requireNonNull(lines(offer(), offer(pairs)).get(field), field.word());
  }

  @ParameterizedTest
  @CsvSource({
    "wage, 10399.99 THB, WAGE, WORSE",
    "wage, 10400.01 THB, WAGE, BETTER",
    "wage, 10400 THB, WAGE, SAME",
    "wage, '', WAGE, WORSE",
    "hoursPerDay, 8.5, HOURS, WORSE",
    "hoursPerDay, 7, HOURS, BETTER",
    "daysPerWeek, 7, REST, WORSE",
    "daysPerWeek, 7, HOURLY_WAGE, WORSE",
    "occupation, 9111, JOB, ANOTHER",
    "title, Packer of fish, JOB, OTHERWISE",
    "title, FISH-PACKER, JOB, SAME",
    "where, Samut  sakhon., PLACE, SAME",
    "where, Ranong, PLACE, ANOTHER",
    "country, MY, PLACE, ANOTHER",
    "employer, Andaman Sea Food, EMPLOYER, SAME",
    "employer, Gulf Trawlers, EMPLOYER, ANOTHER",
    "housing, charged, HOUSING, WORSE",
    "housing, none, HOUSING, WORSE",
    "housing, '', HOUSING, WORSE",
    "deductDebt, 10 %, DEDUCTIONS, WORSE",
    "passport, employer, PASSPORT, WORSE",
    "passport, '', PASSPORT, WORSE",
    "tied, yes, TIED, WORSE",
    "tied, no, TIED, OTHERWISE",
    "months, 24, MONTHS, OTHERWISE",
    "text, Two weeks of leave, TEXT, OTHERWISE"
  })
  void aChangeIsToldForWhatItIs(String name, String value, Field field, Change expected) {
    String per = name.equals("wage") && value.isEmpty() ? "" : "month";
    assertThat(change(field, name, value, "wagePer", per)).isEqualTo(expected);
  }

  @Test
  void aWageThatFellInAnotherCurrencyIsFoundByTheRateOfItsDay() {
    // 10,400 THB × 60 = 624,000 MMK, but a kyat buys 0.016 THB back: 650,000 MMK are 10,400 THB
    Line fell = line(Field.WAGE, "wage", "649999 MMK");
    assertThat(fell.change()).isEqualTo(Change.WORSE);
    assertThat(fell.note()).isEqualTo("currency-changed");
    assertThat(fell.rate()).isNotNull();
    assertThat(change(Field.WAGE, "wage", "650000 MMK")).isEqualTo(Change.OTHERWISE);
    assertThat(change(Field.WAGE, "wage", "650001 MMK")).isEqualTo(Change.BETTER);
  }

  @Test
  void aWageInACurrencyWithoutARateIsForSomebodyToLookAt() {
    Line line = line(Field.WAGE, "wage", "900 USD");
    assertThat(line.change()).isEqualTo(Change.UNCLEAR);
    assertThat(line.note()).isEqualTo("no-rate");
  }

  @Test
  void hoursByDayAndHoursByWeekAreOneThing() {
    assertThat(change(Field.HOURS, "hoursPerDay", "", "hoursPerWeek", "48")).isEqualTo(Change.SAME);
    assertThat(change(Field.HOURS, "hoursPerDay", "", "hoursPerWeek", "48.5"))
        .isEqualTo(Change.WORSE);
    Line unclear = line(Field.HOURS, "daysPerWeek", "", "hoursPerDay", "10");
    assertThat(unclear.change()).isEqualTo(Change.WORSE); // by day against by day
    Terms weekly = offer("hoursPerDay", "", "daysPerWeek", "", "hoursPerWeek", "48");
    Terms daily = offer("daysPerWeek", "", "hoursPerDay", "8");
    assertThat(lines(weekly, daily).get(Field.HOURS))
        .isEqualTo(Line.of(Field.HOURS, Change.UNCLEAR, "hours-missing"));
  }

  @Test
  void aWageByDayIsHeldAgainstOneByMonthThroughTheDaysOfWork() {
    // 400 × 6 × 52 = 124,800 = 10,400 × 12
    assertThat(change(Field.WAGE, "wage", "400 THB", "wagePer", "day")).isEqualTo(Change.SAME);
    assertThat(change(Field.WAGE, "wage", "399 THB", "wagePer", "day")).isEqualTo(Change.WORSE);
    assertThat(change(Field.WAGE, "wage", "50 THB", "wagePer", "hour")).isEqualTo(Change.SAME);
    assertThat(change(Field.WAGE, "wage", "400 THB", "wagePer", "day", "daysPerWeek", "5"))
        .isEqualTo(Change.WORSE);
    assertThat(line(Field.WAGE, "wage", "900 THB", "wagePer", "day", "daysPerWeek", ""))
        .isEqualTo(Line.of(Field.WAGE, Change.UNCLEAR, "hours-missing"));
  }

  @Test
  void anHourIsShownRoundedToTheCurrencysDecimals() {
    // 10,400 × 12 ÷ (48 × 52) = 50
    Pay wage = new Pay(Money.of("10400 THB"), Per.MONTH);
    assertThat(wage.hourly(new Hours(null, new BigDecimal("48"), null)))
        .contains(Money.of("50 THB"));
    assertThat(wage.hourly(new Hours(null, new BigDecimal("60"), null)))
        .contains(Money.of("40 THB"));
    assertThat(wage.hourly(new Hours(null, new BigDecimal("77"), null)))
        .contains(Money.of("31.17 THB"));
    assertThat(wage.hourly(null)).isEmpty();
  }

  @Test
  void longerHoursForTheSameWageLowerTheWageOfAnHour() {
    assertThat(change(Field.WAGE, "hoursPerDay", "10")).isEqualTo(Change.SAME);
    assertThat(change(Field.HOURLY_WAGE, "hoursPerDay", "10")).isEqualTo(Change.WORSE);
  }

  @Test
  void deductionsAreComparedByWhatTheyComeTo() {
    Terms tenth = offer("deductDebt", "10 %");
    Terms thousand = offer("deductDebt", "1040 THB", "deductDebtPer", "month");
    Terms more = offer("deductDebt", "1041 THB", "deductDebtPer", "month");
    Terms other = offer("deductFood", "1040 THB", "deductFoodPer", "month");
    assertThat(lines(tenth, thousand).get(Field.DEDUCTIONS))
        .isEqualTo(Line.of(Field.DEDUCTIONS, Change.SAME));
    assertThat(lines(tenth, more).get(Field.DEDUCTIONS))
        .isEqualTo(Line.of(Field.DEDUCTIONS, Change.WORSE));
    assertThat(lines(tenth, other).get(Field.DEDUCTIONS))
        .isEqualTo(Line.of(Field.DEDUCTIONS, Change.OTHERWISE));
    assertThat(lines(tenth, offer()).get(Field.DEDUCTIONS))
        .isEqualTo(Line.of(Field.DEDUCTIONS, Change.BETTER));
    assertThat(
            lines(tenth, offer("deductDebt", "20 USD", "deductDebtPer", "month"))
                .get(Field.DEDUCTIONS))
        .isEqualTo(Line.of(Field.DEDUCTIONS, Change.UNCLEAR, "deductions-unclear"));
  }

  @Test
  void whatWasRaisedAndTakenBackIsAFlagAgainstTheTextThatRaisedIt() {
    List<Version> texts =
        List.of(
            new Version(Version.Kind.DESTINATION, DAY, offer()),
            new Version(Version.Kind.OFFER, DAY, offer()),
            new Version(Version.Kind.SIGNED, DAY, offer("wage", "11000 THB")));
    assertThat(Substitution.flags(texts, RATES))
        .extracting(flag -> flag.from() + " " + flag.to() + " " + flag.line().field())
        .containsExactly("SIGNED DESTINATION WAGE", "SIGNED DESTINATION HOURLY_WAGE");
  }

  @Test
  void anEmployerIsKnownByItsNumberWhateverItIsCalled() {
    Terms named = offer("employerNumber", "4821093756");
    Terms renamed = offer("employerNumber", "482 109 3756", "employer", "Andaman Foods Plc");
    Terms other = offer("employerNumber", "1111111111");
    assertThat(lines(named, renamed).get(Field.EMPLOYER))
        .isEqualTo(Line.of(Field.EMPLOYER, Change.OTHERWISE));
    assertThat(lines(named, other).get(Field.EMPLOYER))
        .isEqualTo(Line.of(Field.EMPLOYER, Change.ANOTHER));
  }

  @Test
  void overtimeThatNobodySpokeOfIsWorseAndSoIsOneThatBringsLess() {
    Terms silent = offer();
    Terms some = offer("overtimePerWeek", "12", "overtimePay", "150 %");
    assertThat(lines(silent, some).get(Field.OVERTIME))
        .isEqualTo(Line.of(Field.OVERTIME, Change.WORSE, "newly-said"));
    assertThat(overtime(some, "24", "150 %")).isEqualTo(Change.WORSE);
    assertThat(overtime(some, "12", "125 %")).isEqualTo(Change.WORSE);
    assertThat(overtime(some, "6", "300 %")).isEqualTo(Change.BETTER);
    assertThat(overtime(some, "12", "150 %")).isEqualTo(Change.SAME);
    assertThat(overtime(some, "12", "")).isEqualTo(Change.WORSE);
    assertThat(overtime(some, "", "150 %")).isEqualTo(Change.WORSE);
  }

  private static Change overtime(Terms before, String hours, String pay) {
    Terms after = offer("overtimePerWeek", hours, "overtimePay", pay);
    return Objects.requireNonNull(lines(before, after).get(Field.OVERTIME)).change();
  }
}
