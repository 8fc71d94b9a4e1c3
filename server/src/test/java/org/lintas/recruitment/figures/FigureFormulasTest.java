package org.lintas.recruitment.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lintas.procedure.Money;
import org.lintas.recruitment.corridors.Bearer;
import org.lintas.recruitment.corridors.Corridor;
import org.lintas.recruitment.corridors.Fact;
import org.lintas.recruitment.corridors.Levy;
import org.lintas.recruitment.corridors.Per;
import org.lintas.recruitment.corridors.Source;
import org.lintas.recruitment.costs.model.Judgement;
import org.lintas.recruitment.figures.model.CostIndicator;
import org.lintas.recruitment.figures.model.Levies;
import org.lintas.shared.Disclosure;

/** Formulas of the figures, held against numbers that others have published. */
class FigureFormulasTest {

  private static List<BigDecimal> months(String... months) {
    return Arrays.stream(months).map(BigDecimal::new).toList();
  }

  @Test
  void aYearsSalaryUpfrontIsTwelveMonths() {
    assertThat(Judgement.months(Money.of("12000 THB"), Money.of("1000 THB")))
        .isEqualByComparingTo("12.0");
  }

  @Test
  void meanMedianAndFourthQuintileAreThoseOfTheMetadata() {
    CostIndicator indicator = CostIndicator.of(months("14", "0", "3", "1", "2"));
    assertThat(indicator.mean()).isEqualByComparingTo("4.0");
    assertThat(indicator.median()).isEqualByComparingTo("2.0");
    assertThat(indicator.fourthQuintile()).isEqualByComparingTo("3");
    assertThat(indicator.workers()).isEqualTo(5);
  }

  @Test
  void leavingOutThoseWhoPaidNothingRaisesBoth() {
    CostIndicator indicator = CostIndicator.ofThoseWhoPaid(months("0", "1", "2", "3", "14"));
    assertThat(indicator.mean()).isEqualByComparingTo("5.0");
    assertThat(indicator.median()).isEqualByComparingTo("2.5");
  }

  @Test
  void nobodyHasNoIndicator() {
    assertThatThrownBy(() -> CostIndicator.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSmallCellIsHiddenAndAnotherBesideIt() {
    boolean[][] hidden = Disclosure.hidden(new int[][] {{20, 3, 10}});
    assertThat(hidden[0]).containsExactly(false, true, true, false);
  }

  @Test
  void aTableOfLargeCellsIsShownWhole() {
    boolean[][] hidden = Disclosure.hidden(new int[][] {{20, 0}, {5, 8}});
    assertThat(hidden).isDeepEqualTo(new boolean[3][3]);
  }

  @Test
  void twoPeopleAloneHideTheirTotalToo() {
    boolean[][] hidden = Disclosure.hidden(new int[][] {{2}, {40}});
    assertThat(hidden[0][0]).isTrue();
    assertThat(hidden[0][1]).isTrue();
    assertThat(hidden[1][0] || hidden[2][0]).isTrue();
  }

  /** An attacker subtracts what is shown from the totals, again and again. */
  @Test
  void nothingSmallCanBeHadBySubtracting() {
    Random random = new Random(7);
    for (int run = 0; run < 2_000; run++) {
      int[][] inner = new int[1 + random.nextInt(4)][1 + random.nextInt(4)];
      for (int[] row : inner) {
        for (int at = 0; at < row.length; at++) {
          row[at] = random.nextInt(3) == 0 ? random.nextInt(5) : random.nextInt(40);
        }
      }
      int[][] counts = Disclosure.withTotals(inner);
      boolean[][] known = Disclosure.hidden(inner);
      for (boolean[] row : known) {
        for (int at = 0; at < row.length; at++) {
          row[at] = !row[at];
        }
      }
      solve(known);
      for (int row = 0; row < counts.length; row++) {
        for (int column = 0; column < counts[0].length; column++) {
          boolean small = counts[row][column] > 0 && counts[row][column] < 5;
          assertThat(small && known[row][column])
              .as("%s at %d, %d", Arrays.deepToString(inner), row, column)
              .isFalse();
        }
      }
    }
  }

  private static void solve(boolean[][] known) {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int row = 0; row < known.length; row++) {
        int unknown = -1;
        int count = 0;
        for (int column = 0; column < known[0].length; column++) {
          if (!known[row][column]) {
            unknown = column;
            count++;
          }
        }
        if (count == 1) {
          known[row][unknown] = true;
          changed = true;
        }
      }
      for (int column = 0; column < known[0].length; column++) {
        int unknown = -1;
        int count = 0;
        for (int row = 0; row < known.length; row++) {
          if (!known[row][column]) {
            unknown = row;
            count++;
          }
        }
        if (count == 1) {
          known[unknown][column] = true;
          changed = true;
        }
      }
    }
  }

  @Test
  void leviesFollowTheirDaysAndAChangeThatIsThoughtOf() {
    Corridor corridor = corridor();
    List<Levies.Month> months =
        Levies.simulate(
            corridor,
            YearMonth.of(2008, 6),
            YearMonth.of(2008, 9),
            100,
            new Levies.Change(LocalDate.of(2008, 9, 1), Money.of("50 HKD")));
    assertThat(months)
        .extracting(Levies.Month::lawful)
        .containsExactly(
            Money.of("40000 HKD"), Money.of("40000 HKD"), Money.of("0 HKD"), Money.of("0 HKD"));
    assertThat(months)
        .extracting(Levies.Month::changed)
        .containsExactly(
            Money.of("40000 HKD"), Money.of("40000 HKD"), Money.of("0 HKD"), Money.of("5000 HKD"));
  }

  private static Corridor corridor() {
    Fact fact =
        new Fact(
            LocalDate.of(2003, 10, 1),
            LocalDate.of(2008, 7, 31),
            new Source("law", null),
            List.of(),
            List.of());
    Levy levy = new Levy("levy", Bearer.EMPLOYER, Money.of("400 HKD"), Per.MONTH, fact);
    return new Corridor(
        new Corridor.Heading("ph-hk", "PH", "HK", "HKD", List.of()),
        List.of(),
        List.of(),
        new Corridor.Rules(List.of(), List.of(), List.of(), List.of(levy)),
        Map.of(),
        "");
  }
}
