package org.lintas.recruitment.orders.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lintas.recruitment.corridors.Fact;
import org.lintas.recruitment.corridors.Quota;
import org.lintas.recruitment.corridors.Source;

/** What is left of a quota on a day. */
class QuotaTermTest {

  private static final LocalDate MAY = LocalDate.of(2026, 5, 12);

  private static Quota quota(@Nullable Period each) {
    Fact fact =
        new Fact(
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 12, 31),
            new Source("law", null),
            List.of(),
            List.of());
    return new Quota("season", Quota.Of.CORRIDOR, 100, each, null, null, fact);
  }

  @Test
  void aMonthBeginsOnItsFirstDayAndAYearInJanuary() {
    assertThat(QuotaTerm.of(quota(Period.ofMonths(1)), MAY))
        .isEqualTo(new QuotaTerm(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31)));
    assertThat(QuotaTerm.of(quota(Period.ofMonths(3)), MAY))
        .isEqualTo(new QuotaTerm(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30)));
    assertThat(QuotaTerm.of(quota(Period.ofYears(1)), MAY))
        .isEqualTo(new QuotaTerm(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
    assertThat(QuotaTerm.of(quota(null), MAY))
        .isEqualTo(new QuotaTerm(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
  }

  @Test
  void whatIsNotFilledIsFreeAgainAfterItsTerm() {
    QuotaTerm term = QuotaTerm.of(quota(null), MAY);
    QuotaUse use = new QuotaUse(60, 15, MAY, MAY.plusDays(90), true);
    assertThat(term.free(quota(null), List.of(use), MAY)).isEqualTo(40);
    assertThat(term.free(quota(null), List.of(use), MAY.plusDays(89))).isEqualTo(40);
    assertThat(term.free(quota(null), List.of(use), MAY.plusDays(90))).isEqualTo(85);
  }

  @Test
  void aClosedOrderKeepsItsContractsAlone() {
    QuotaTerm term = QuotaTerm.of(quota(null), MAY);
    QuotaUse closed = new QuotaUse(60, 15, MAY, null, false);
    QuotaUse open = new QuotaUse(60, 15, MAY, null, true);
    assertThat(term.free(quota(null), List.of(closed), MAY)).isEqualTo(85);
    assertThat(term.free(quota(null), List.of(open), MAY)).isEqualTo(40);
    assertThat(term.free(quota(null), List.of(open, open), MAY)).isZero();
  }

  @Test
  void aUseOfAnotherMonthDoesNotCount() {
    Quota monthly = quota(Period.ofMonths(1));
    QuotaUse april = new QuotaUse(60, 0, LocalDate.of(2026, 4, 30), null, true);
    assertThat(QuotaTerm.of(monthly, MAY).free(monthly, List.of(april), MAY)).isEqualTo(100);
    assertThat(QuotaTerm.of(monthly, MAY).orders(List.of(april))).isZero();
  }
}
