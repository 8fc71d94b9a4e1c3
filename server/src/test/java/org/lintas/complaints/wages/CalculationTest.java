package org.lintas.complaints.wages;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lintas.complaints.wages.model.Basis;
import org.lintas.complaints.wages.model.Calculation;
import org.lintas.complaints.wages.model.Head;
import org.lintas.complaints.wages.model.Line;
import org.lintas.complaints.wages.model.Stretch;
import org.lintas.complaints.wages.model.Terms;
import org.lintas.complaints.wages.model.WageClaim;
import org.lintas.complaints.wages.model.WageLaw;
import org.lintas.complaints.wages.read.WageLawReader;
import org.lintas.procedure.Money;

/** What is owed by the rules that are shipped. */
class CalculationTest {
  private static final WageLawReader.Reading READING =
      WageLawReader.read(Path.of("../definitions/complaints/wages/th.yaml"));
  private static final WageLaw LAW = Objects.requireNonNull(READING.law());
  private static final LocalDate DUE = LocalDate.of(2025, 8, 31);
  private static final String BANGKOK = "TH-10";

  private static Money baht(String amount) {
    return Money.of(amount + " THB");
  }

  private static Terms terms(Basis basis, String wage, @Nullable String place, String isco) {
    return new Terms(basis, baht(wage), BigDecimal.valueOf(8), place, isco, null);
  }

  private static Stretch august(Stretch.Work work, Stretch.Paid... paid) {
    return new Stretch(LocalDate.of(2025, 8, 1), DUE, DUE, work, baht("0"), List.of(paid));
  }

  private static Stretch.Work work(int units, int overtime, int holiday, int beyond, int off) {
    return new Stretch.Work(
        BigDecimal.valueOf(units),
        BigDecimal.valueOf(overtime),
        BigDecimal.valueOf(holiday),
        BigDecimal.valueOf(beyond),
        BigDecimal.valueOf(off));
  }

  private static WageClaim claim(Terms terms, Stretch... stretches) {
    return Calculation.of(LAW, terms, List.of(stretches), DUE);
  }

  private static String of(WageClaim claim, Head head) {
    return claim.stretches().stream()
        .flatMap(each -> each.lines().stream())
        .filter(line -> line.head() == head)
        .map(line -> line.amount().toString())
        .findFirst()
        .orElse("none");
  }

  @Test
  void theShippedRulesAreSoundAndEachNamesItsLaw() {
    assertThat(READING.problems()).isEmpty();
    assertThat(LAW.rules())
        .allSatisfy(rule -> assertThat(LAW.names()).containsKey(rule.source().law()));
    assertThat(LAW.minimums())
        .isNotEmpty()
        .allSatisfy(each -> assertThat(LAW.names()).containsKey(each.source().law()));
  }

  @Test
  void anHourOfOvertimeIsPaidOneAndAHalfTimes() {
    WageClaim claim = claim(terms(Basis.DAY, "400", BANGKOK, ""), august(work(26, 20, 0, 0, 0)));
    assertThat(of(claim, Head.WAGE)).isEqualTo("10400 THB");
    assertThat(of(claim, Head.OVERTIME)).isEqualTo("1500 THB"); // 20 × 50 × 1.5
    assertThat(claim.principal()).isEqualTo(baht("11900"));
    assertThat(claim.interest()).isEqualTo(baht("0"));
  }

  @Test
  void aDayOfRestIsPaidTwiceByTheDayAndOnceMoreByTheMonth() {
    Stretch eight = august(work(0, 0, 8, 2, 0));
    WageClaim byMonth = claim(terms(Basis.MONTH, "24000", BANGKOK, ""), eight);
    assertThat(of(byMonth, Head.HOLIDAY_WORK)).isEqualTo("800 THB"); // 24000 ÷ 30 ÷ 8 × 8
    assertThat(of(byMonth, Head.HOLIDAY_OVERTIME)).isEqualTo("600 THB"); // 2 × 100 × 3
    WageClaim byDay = claim(terms(Basis.DAY, "800", BANGKOK, ""), eight);
    assertThat(of(byDay, Head.HOLIDAY_WORK)).isEqualTo("1600 THB");
  }

  @Test
  void publicHolidaysArePaidByTheDay() {
    Stretch one = august(work(25, 0, 0, 0, 1));
    assertThat(of(claim(terms(Basis.DAY, "400", BANGKOK, ""), one), Head.PAID_HOLIDAY))
        .isEqualTo("400 THB");
    WageClaim byMonth = claim(terms(Basis.MONTH, "12000", BANGKOK, ""), one);
    assertThat(of(byMonth, Head.PAID_HOLIDAY)).isEqualTo("none");
    assertThat(byMonth.unknown()).containsExactly(Head.PAID_HOLIDAY);
  }

  @Test
  void whatIsMissingToTheMinimumWageIsOwed() {
    Stretch month = august(work(26, 8, 0, 0, 0));
    WageClaim inBangkok = claim(terms(Basis.DAY, "350", BANGKOK, ""), month);
    assertThat(of(inBangkok, Head.MINIMUM_WAGE)).isEqualTo("1300 THB"); // 26 × (400 − 350)
    assertThat(of(inBangkok, Head.OVERTIME)).isEqualTo("600 THB"); // of the least wage
    WageClaim elsewhere = claim(terms(Basis.DAY, "330", null, ""), month);
    assertThat(of(elsewhere, Head.MINIMUM_WAGE)).isEqualTo("182 THB"); // 26 × (337 − 330)
  }

  @Test
  void whatThisWorkHasRulesOfItsOwnForIsLeftOutAndSaid() {
    WageClaim claim =
        claim(terms(Basis.DAY, "400", BANGKOK, "9111"), august(work(26, 20, 0, 0, 0)));
    assertThat(of(claim, Head.OVERTIME)).isEqualTo("none");
    assertThat(claim.unknown()).contains(Head.OVERTIME);
  }

  @Test
  void interestRunsFromTheDayAfterItWasDue() {
    Terms terms = terms(Basis.MONTH, "12000", BANGKOK, "");
    WageClaim claim =
        Calculation.of(LAW, terms, List.of(august(work(0, 0, 0, 0, 0))), DUE.plusDays(73));
    assertThat(claim.interest()).isEqualTo(baht("360")); // 12000 × 15 % × 73 ÷ 365
    assertThat(claim.total()).isEqualTo(baht("12360"));
  }

  @Test
  void whatCameLateBearsInterestUntilItCame() {
    Stretch.Paid late = new Stretch.Paid(DUE.plusDays(73), baht("12000"));
    WageClaim claim =
        Calculation.of(
            LAW,
            terms(Basis.MONTH, "12000", BANGKOK, ""),
            List.of(august(work(0, 0, 0, 0, 0), late)),
            DUE.plusDays(200));
    assertThat(claim.principal()).isEqualTo(baht("0"));
    assertThat(claim.interest()).isEqualTo(baht("360"));
  }

  @Test
  void whatWasOverpaidInOneMonthIsNotTakenOffAnother() {
    Stretch.Paid much = new Stretch.Paid(DUE, baht("20000"));
    WageClaim claim =
        claim(terms(Basis.MONTH, "12000", BANGKOK, ""), august(work(0, 0, 0, 0, 0), much));
    assertThat(claim.principal()).isEqualTo(baht("0"));
    assertThat(claim.stretches().getFirst().overpaid()).isEqualTo(baht("8000"));
  }

  private static String severance(String began, String ended) {
    Terms terms =
        new Terms(
            Basis.DAY,
            baht("1000"),
            BigDecimal.valueOf(8),
            null,
            "",
            new Terms.Service(LocalDate.parse(began), LocalDate.parse(ended), BigDecimal.ZERO));
    return Calculation.of(LAW, terms, List.of(), LocalDate.parse(ended)).ending().stream()
        .filter(line -> line.head() == Head.SEVERANCE)
        .map(line -> line.amount().toString())
        .findFirst()
        .orElse("none");
  }

  @Test
  void severanceGrowsWithTheYearsOfService() {
    assertThat(severance("2025-01-01", "2025-04-29")).isEqualTo("none"); // 119 days
    assertThat(severance("2025-01-01", "2025-04-30")).isEqualTo("30000 THB"); // 120 days
    assertThat(severance("2024-01-01", "2024-12-31")).isEqualTo("90000 THB");
    assertThat(severance("2022-01-01", "2024-12-31")).isEqualTo("180000 THB");
    assertThat(severance("2019-01-01", "2024-12-31")).isEqualTo("240000 THB");
    assertThat(severance("2010-01-01", "2024-12-31")).isEqualTo("300000 THB");
    assertThat(severance("1998-09-01", "2019-05-04")).isEqualTo("300000 THB");
    assertThat(severance("1998-09-01", "2019-05-05")).isEqualTo("400000 THB"); // Act No. 7
  }

  @Property(tries = 300)
  void theLinesAddUpToTheTotalToTheLastSatang(
      @ForAll @IntRange(min = 1, max = 2_000_000) int wage,
      @ForAll @IntRange(max = 31) int days,
      @ForAll @IntRange(max = 200) int overtime,
      @ForAll @IntRange(max = 3_000_000) int paid,
      @ForAll @IntRange(max = 400) int later) {
    Terms terms =
        new Terms(Basis.DAY, new Money(wage, "THB"), BigDecimal.valueOf(8), BANGKOK, "", null);
    Stretch.Paid part = new Stretch.Paid(DUE.plusDays(later / 2), new Money(paid, "THB"));
    WageClaim claim =
        Calculation.of(
            LAW, terms, List.of(august(work(days, overtime, 0, 0, 0), part)), DUE.plusDays(later));
    WageClaim.OfStretch month = claim.stretches().getFirst();
    long earned =
        month.lines().stream()
            .filter(line -> !line.isCredit() && line.head() != Head.INTEREST)
            .mapToLong(line -> line.amount().minor())
            .sum();
    assertThat(month.earned().minor()).isEqualTo(earned);
    assertThat(month.owed().minor() - month.overpaid().minor()).isEqualTo(earned - paid);
    assertThat(claim.interest().minor())
        .isEqualTo(
            month.lines().stream()
                .filter(line -> line.head() == Head.INTEREST)
                .mapToLong(line -> line.amount().minor())
                .sum())
        .isNotNegative();
    assertThat(month.lines()).extracting(Line::amount).allMatch(each -> each.minor() >= 0);
  }
}
