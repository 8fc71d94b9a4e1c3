package org.lintas.complaints.tracks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.lintas.complaints.tracks.model.Award;
import org.lintas.complaints.tracks.model.Settlement;
import org.lintas.complaints.tracks.model.Settlement.Paid;
import org.lintas.procedure.Money;

/** What several owe together, and how they stand among each other. */
class SettlementTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  private static Money baht(long amount) {
    return new Money(amount * 100, "THB");
  }

  private static Award award(long principal, long interest, long costs, Long... debtors) {
    return new Award(baht(principal), baht(interest), baht(costs), List.of(debtors));
  }

  @Test
  void whatOnePaysTheOthersOweNoMore() {
    Settlement settlement =
        Settlement.of(award(90, 0, 0, 1L, 2L, 3L), List.of(new Paid(2, DAY, baht(90))));
    assertThat(settlement.left().total()).isEqualTo(baht(0));
    assertThat(settlement.standings())
        .extracting(Settlement.Standing::recourse)
        .containsExactly(-3000L, 6000L, -3000L);
  }

  @Test
  void costsAreCoveredFirstThenInterestThenThePrincipal() {
    Settlement settlement =
        Settlement.of(award(100, 20, 10, 1L), List.of(new Paid(1, DAY, baht(25))));
    assertThat(settlement.left()).isEqualTo(new Settlement.Left(baht(0), baht(5), baht(100)));
  }

  @Test
  void whatGoesBeyondTheAwardIsSaidApart() {
    Settlement settlement =
        Settlement.of(award(100, 0, 0, 1L, 2L), List.of(new Paid(1, DAY, baht(130))));
    assertThat(settlement.overpaid()).isEqualTo(baht(30));
    assertThat(settlement.standings().getFirst().paid()).isEqualTo(baht(100));
  }

  @Test
  void aSatangThatDoesNotDivideFallsOnTheFirst() {
    Settlement settlement =
        Settlement.of(
            award(100, 0, 0, 1L, 2L, 3L), List.of(new Paid(3, DAY, new Money(100, "THB"))));
    assertThat(settlement.standings())
        .extracting(each -> each.share().minor())
        .containsExactly(34L, 33L, 33L);
  }

  @Property
  void nothingIsLostAndNothingIsOwedTwice(
      @ForAll @IntRange(min = 1, max = 1_000_000) int principal,
      @ForAll @IntRange(max = 100_000) int interest,
      @ForAll @IntRange(max = 100_000) int costs,
      @ForAll @IntRange(min = 1, max = 5) int debtors,
      @ForAll @Size(max = 8) List<@IntRange(min = 1, max = 400_000) Integer> amounts) {
    List<Long> ids = new ArrayList<>();
    for (long id = 1; id <= debtors; id++) {
      ids.add(id);
    }
    Award award =
        new Award(
            new Money(principal, "THB"), new Money(interest, "THB"), new Money(costs, "THB"), ids);
    List<Paid> paid = new ArrayList<>();
    for (int amount : amounts) {
      paid.add(new Paid(1 + amount % debtors, DAY, new Money(amount, "THB")));
    }
    Settlement settlement = Settlement.of(award, paid);
    long came = amounts.stream().mapToLong(Integer::longValue).sum();
    long counted = came - settlement.overpaid().minor();
    assertThat(settlement.left().total().minor() + counted).isEqualTo(award.total().minor());
    assertThat(settlement.standings().stream().mapToLong(each -> each.paid().minor()).sum())
        .isEqualTo(counted);
    assertThat(settlement.standings().stream().mapToLong(each -> each.share().minor()).sum())
        .isEqualTo(counted);
    assertThat(settlement.standings().stream().mapToLong(Settlement.Standing::recourse).sum())
        .isZero();
    assertThat(settlement.left().costs().minor()).isNotNegative();
    assertThat(settlement.left().interest().minor()).isNotNegative();
    assertThat(settlement.left().principal().minor()).isNotNegative();
    boolean principalTouched = settlement.left().principal().minor() < principal;
    boolean restOpen = settlement.left().costs().minor() + settlement.left().interest().minor() > 0;
    assertThat(principalTouched && restOpen).isFalse();
  }
}
