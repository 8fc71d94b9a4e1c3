package org.lintas.recruitment.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.recruitment.Agencies.officer;
import static org.lintas.shared.Results.codes;
import static org.lintas.shared.Results.done;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Caller;
import org.lintas.journal.Auditor;
import org.lintas.journal.Entry;
import org.lintas.journal.Journal;
import org.lintas.node.OwnerAccount;
import org.lintas.recruitment.corridors.Rates;
import org.lintas.recruitment.exchange.EnteredRate.Rate;
import org.lintas.shared.Result;
import org.springframework.beans.factory.annotation.Autowired;

/** Rates that two officers enter for days which no file knows. */
@NodeTest
class ExchangeRatesTest {

  private static final Caller.Officer FIRST = named("first-hand");
  private static final Caller.Officer SECOND = named("second-hand");
  private static final LocalDate DAY = LocalDate.of(2019, 3, 5);

  @Autowired ExchangeRates entered;
  @Autowired Rates rates;
  @Autowired Auditor auditor;
  @Autowired Journal journal;
  @Autowired OwnerAccount owner;

  private static Caller.Officer named(String name) {
    return new Caller.Officer(1, name, name, officer("licensing-officer", 1).grants());
  }

  private static Rate rate(String base, String currency, String units, LocalDate on) {
    return new Rate(base, currency, new BigDecimal(units), on, on.plusDays(1), "A bank");
  }

  @Test
  void aRateCountsOnceAnotherOfficerHasConfirmedIt() {
    EnteredRate proposed = done(entered.propose(FIRST, rate("ISK", "PLN", "0.0331", DAY)));
    assertThat(rates.factor("ISK", "PLN", DAY)).isEmpty();
    assertThat(codes(entered.confirm(FIRST, proposed.serial()))).containsExactly("own-proposal");
    done(entered.confirm(SECOND, proposed.serial()));
    Rates.Factor factor = rates.factor("ISK", "PLN", DAY.plusDays(1)).orElseThrow();
    assertThat(factor.factor()).isEqualByComparingTo("0.0331");
    assertThat(factor.sources()).containsExactly("A bank");
    assertThat(rates.factor("ISK", "PLN", DAY.plusDays(2))).isEmpty();
    assertThat(codes(entered.propose(FIRST, rate("PLN", "ISK", "30", DAY.plusDays(1)))))
        .containsExactly("rate-known");
    assertThat(codes(entered.withdraw(FIRST, proposed.serial(), " ")))
        .containsExactly("reason-missing");
    done(entered.withdraw(FIRST, proposed.serial(), "Copied from the wrong line."));
    assertThat(rates.factor("ISK", "PLN", DAY)).isEmpty();
  }

  @Test
  void twoProposalsOfOneDayCannotBothBeConfirmed() {
    LocalDate day = DAY.plusYears(1);
    EnteredRate one = done(entered.propose(FIRST, rate("ISK", "PLN", "0.0331", day)));
    EnteredRate other = done(entered.propose(FIRST, rate("ISK", "PLN", "0.0332", day)));
    done(entered.confirm(SECOND, one.serial()));
    assertThat(codes(entered.confirm(SECOND, other.serial()))).containsExactly("rate-known");
    done(entered.withdraw(SECOND, one.serial(), "A test."));
    done(entered.withdraw(SECOND, other.serial(), "A test."));
  }

  @Test
  void whatCannotBeARateIsRefusedWithEveryReason() {
    Rate wrong =
        new Rate(
            "XXX",
            "XXX",
            new BigDecimal("-1"),
            LocalDate.of(2400, 1, 5),
            LocalDate.of(2400, 1, 1),
            " ");
    assertThat(codes(entered.propose(FIRST, wrong)))
        .containsExactly(
            "currency-unknown",
            "currency-unknown",
            "currencies-same",
            "rate-wrong",
            "day-to-come",
            "until-before",
            "source-missing");
    assertThat(codes(entered.propose(FIRST, rate("USD", "MMK", "1", LocalDate.of(2024, 1, 1)))))
        .containsExactly("rate-known");
    assertThat(entered.propose(officer("agency", 5), rate("ISK", "PLN", "1", DAY)))
        .isInstanceOf(Result.Missing.class);
  }

  @Test
  void aRateChangedBehindTheNodesBackIsFound() {
    LocalDate day = DAY.plusYears(2);
    int serial = done(entered.propose(FIRST, rate("ISK", "PLN", "0.04", day))).serial();
    assertThat(auditor.faults(Entry.Chain.RATE, serial)).isEmpty();
    String sql = "update recruitment.exchange_rates set rate = ? where serial = ?";
    owner.sql().sql(sql).params(new BigDecimal("4"), serial).update();
    assertThat(auditor.faults(Entry.Chain.RATE, serial)).hasSize(1);
    owner.sql().sql(sql).params(new BigDecimal("0.04"), serial).update();
    assertThat(auditor.faults(Entry.Chain.RATE, serial)).isEmpty();
    done(entered.withdraw(FIRST, serial, "A test."));
  }
}
