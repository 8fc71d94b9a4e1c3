package org.lintas.recruitment.costs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lintas.procedure.Money;
import org.lintas.procedure.Reason;
import org.lintas.recruitment.corridors.Corridor;
import org.lintas.recruitment.corridors.CostHead;
import org.lintas.recruitment.corridors.RateTable;
import org.lintas.recruitment.corridors.Rates;
import org.lintas.recruitment.corridors.Side;
import org.lintas.recruitment.corridors.read.CorridorReader;
import org.lintas.recruitment.costs.model.Account;
import org.lintas.recruitment.costs.model.Channel;
import org.lintas.recruitment.costs.model.CostRules;
import org.lintas.recruitment.costs.model.Job;
import org.lintas.recruitment.costs.model.Judgement;
import org.lintas.recruitment.costs.model.Payee;
import org.lintas.recruitment.costs.model.Payload;
import org.lintas.recruitment.costs.model.Payment;
import org.lintas.recruitment.costs.model.Teller;
import org.lintas.recruitment.costs.model.Told;
import org.lintas.recruitment.costs.model.Verdict;

/** Payments held against the law of the toy corridor, and what may not be told. */
class JudgementTest {

  private static final LocalDate DAY = LocalDate.of(2021, 3, 1);
  private static final Instant NOW = Instant.parse("2021-06-01T00:00:00Z");
  private static final Corridor TOY = toy();
  private static final Rates RATES =
      new Rates(
          List.of(
              new RateTable(
                  "A bank",
                  List.of(
                      new RateTable.Row(DAY, DAY, "USD", Map.of("THB", new BigDecimal("30")))))));

  private static Corridor toy() {
    Path definitions = Path.of(System.getProperty("lintas.root", "..")).resolve("definitions");
    return Optional.ofNullable(CorridorReader.read(definitions.resolve("toy/corridor")).corridor())
        .orElseThrow();
  }

  private Account account = Account.EMPTY;

  private void tell(Teller teller, Told told) {
    account = account.with(account.version() + 1, NOW, teller, told);
  }

  private void job(@Nullable String wage) {
    tell(
        Teller.WORKER,
        new Told.JobIs(
            new Job(
                "xa-xb",
                Channel.AGENCY,
                null,
                "female",
                7L,
                9L,
                wage == null ? null : Money.of(wage),
                DAY)));
  }

  private static Payment payment(CostHead head, Side side, String amount) {
    return new Payment(head, null, side, Payee.AGENCY, 7L, Money.of(amount), DAY, null);
  }

  private static Payment withReceipt(String receipt, String amount) {
    return new Payment(
        CostHead.ADMINISTRATION,
        null,
        Side.ORIGIN,
        Payee.AGENCY,
        7L,
        Money.of(amount),
        DAY,
        receipt);
  }

  private void paid(Payment payment) {
    tell(Teller.WORKER, new Told.Paid(payment, null));
  }

  private Judgement judged() {
    return Judgement.of(TOY, RATES, account);
  }

  private List<String> refusals(Teller teller, Told told) {
    return new CostRules(TOY, RATES, DAY.plusDays(1))
        .refusals(account, teller, told).stream().map(Reason::code).toList();
  }

  @Test
  void twoHalvesOfAFeeAreOneFee() {
    job("10000 THB");
    paid(payment(CostHead.RECRUITMENT_FEE, Side.ORIGIN, "3000 THB"));
    paid(payment(CostHead.RECRUITMENT_FEE, Side.ORIGIN, "2500 THB"));
    assertThat(judged().verdicts())
        .singleElement()
        .satisfies(verdict -> {
          assertThat(verdict.kind()).isEqualTo(Verdict.Kind.TOO_MUCH);
          assertThat(verdict.excess()).isEqualTo(Money.of("500 THB"));
        });
    assertThat(judged().months()).isEqualByComparingTo("0.6");
  }

  @Test
  void whatTheEmployerMustBearIsAllTooMuch() {
    job(null);
    paid(payment(CostHead.RECRUITMENT_FEE, Side.DESTINATION, "100 THB"));
    assertThat(judged().verdicts().getFirst().kind()).isEqualTo(Verdict.Kind.NOT_THE_WORKERS);
    assertThat(judged().excess()).isEqualTo(Money.of("100 THB"));
    assertThat(judged().months()).isNull();
  }

  @Test
  void aBribeIsNobodysToCharge() {
    job(null);
    paid(payment(CostHead.ILLEGITIMATE, Side.ORIGIN, "100 THB"));
    assertThat(judged().verdicts().getFirst().kind()).isEqualTo(Verdict.Kind.ILLEGITIMATE);
    assertThat(judged().excess()).isEqualTo(Money.of("100 THB"));
  }

  @Test
  void whatNoLawSpeaksOfIsNotJudged() {
    job(null);
    paid(payment(CostHead.INSURANCE, Side.ORIGIN, "100 THB"));
    assertThat(judged().verdicts().getFirst().kind()).isEqualTo(Verdict.Kind.NOT_JUDGED);
    assertThat(judged().excess()).isEqualTo(Money.of("0 THB"));
    assertThat(judged().total()).isEqualTo(Money.of("100 THB"));
  }

  @Test
  void actualCostNeedsItsReceipt() {
    job(null);
    paid(withReceipt("A-1", "100 THB"));
    assertThat(judged().verdicts().getFirst().kind()).isEqualTo(Verdict.Kind.ALLOWED);
    paid(payment(CostHead.ADMINISTRATION, Side.ORIGIN, "50 THB"));
    assertThat(judged().verdicts().getFirst().kind()).isEqualTo(Verdict.Kind.WITHOUT_RECEIPT);
  }

  @Test
  void aShareOfTheWageWaitsForTheWage() {
    job(null);
    paid(payment(CostHead.TRAINING, Side.DESTINATION, "1500 THB"));
    assertThat(judged().verdicts().getFirst().kind()).isEqualTo(Verdict.Kind.NEEDS_WAGE);
    job("10000 THB");
    assertThat(judged().excess()).isEqualTo(Money.of("500 THB"));
  }

  @Test
  void otherCurrenciesCountByTheRateOfTheirDay() {
    job("300 USD");
    paid(payment(CostHead.MEDICAL, Side.ORIGIN, "20 USD"));
    assertThat(judged().excess()).isEqualTo(Money.of("100 THB"));
    assertThat(judged().exactMonths()).isEqualByComparingTo("0.066667");
  }

  @Test
  void whatCameBackWasNotCharged() {
    job(null);
    paid(payment(CostHead.RECRUITMENT_FEE, Side.DESTINATION, "100 THB"));
    tell(Teller.OFFICER, new Told.Refunded(2, Money.of("60 THB"), DAY, 7L));
    assertThat(judged().excess()).isEqualTo(Money.of("40 THB"));
    tell(Teller.OFFICER, new Told.Refunded(2, Money.of("40 THB"), DAY, 9L));
    assertThat(judged().excess()).isEqualTo(Money.of("0 THB"));
  }

  @Test
  void aFeeWithoutARateOfThatDayIsRefused() {
    job(null);
    Payment later =
        new Payment(
            CostHead.MEDICAL,
            null,
            Side.ORIGIN,
            Payee.CLINIC,
            null,
            Money.of("20 USD"),
            DAY.minusDays(1),
            null);
    assertThat(refusals(Teller.WORKER, new Told.Paid(later, null))).containsExactly("no-rate");
  }

  @Test
  void aPaymentToComeAndAnEmptyOneAreRefusedTogether() {
    job(null);
    Payment wrong =
        new Payment(
            CostHead.MEDICAL,
            null,
            Side.ORIGIN,
            Payee.CLINIC,
            null,
            new Money(-500, "THB"),
            DAY.plusDays(2),
            null);
    assertThat(refusals(Teller.WORKER, new Told.Paid(wrong, null)))
        .containsExactly("amount-not-positive", "day-to-come");
  }

  @Test
  void noMoreComesBackThanWasPaid() {
    job(null);
    paid(payment(CostHead.MEDICAL, Side.ORIGIN, "100 THB"));
    assertThat(refusals(Teller.OFFICER, new Told.Refunded(2, Money.of("101 THB"), DAY, null)))
        .containsExactly("refund-above-fee");
    assertThat(refusals(Teller.OFFICER, new Told.Refunded(2, Money.of("1 USD"), DAY, null)))
        .containsExactly("refund-in-other-currency");
    assertThat(refusals(Teller.OFFICER, new Told.Refunded(9, Money.of("1 THB"), DAY, null)))
        .containsExactly("no-such-payment");
    assertThat(
            refusals(
                Teller.OFFICER, new Told.Refunded(2, Money.of("1 THB"), DAY.minusDays(1), null)))
        .containsExactly("refund-before-fee");
  }

  @Test
  void theSameReceiptIsKnownHoweverItIsWritten() {
    job(null);
    paid(withReceipt("INV 2021/17", "100 THB"));
    assertThat(CostRules.same(account, Teller.AGENCY, withReceipt("inv-2021-17", "100 THB")))
        .isPresent();
    assertThat(CostRules.same(account, Teller.WORKER, withReceipt("inv-2021-17", "100 THB")))
        .isPresent();
    assertThat(CostRules.same(account, Teller.AGENCY, withReceipt("INV 2021/18", "100 THB")))
        .isEmpty();
    assertThat(refusals(Teller.AGENCY, new Told.Paid(withReceipt("INV-2021-17", "90 THB"), null)))
        .containsExactly("receipt-of-another-amount");
  }

  @Test
  void withoutReceiptsOnlyAnotherTellerConfirms() {
    job(null);
    Payment fee = payment(CostHead.MEDICAL, Side.ORIGIN, "100 THB");
    paid(fee);
    assertThat(CostRules.same(account, Teller.AGENCY, fee)).isPresent();
    assertThat(CostRules.same(account, Teller.WORKER, fee)).isEmpty();
  }

  @Test
  void onlyWhatOneToldAloneCanBeWithdrawn() {
    job(null);
    paid(payment(CostHead.MEDICAL, Side.ORIGIN, "100 THB"));
    assertThat(refusals(Teller.AGENCY, new Told.Withdrawn(2))).containsExactly("told-by-others");
    assertThat(refusals(Teller.WORKER, new Told.Withdrawn(2))).isEmpty();
    tell(Teller.AGENCY, new Told.Confirmed(2));
    assertThat(refusals(Teller.WORKER, new Told.Withdrawn(2))).containsExactly("told-by-others");
  }

  @Test
  void agencyEmployerAndWhoeverTookItAreLiableTogether() {
    job(null);
    paid(payment(CostHead.MEDICAL, Side.ORIGIN, "100 THB"));
    assertThat(CostRules.liable(account)).containsExactlyInAnyOrder(7L, 9L);
    assertThat(refusals(Teller.WORKER, new Told.Claimed(Money.of("0 THB"), Set.of())))
        .containsExactly("nothing-to-claim", "nobody-to-claim-from");
  }

  @Test
  void whatIsToldIsReadBackFromItsEntry() {
    List<Told> all =
        List.of(
            new Told.JobIs(
                new Job(
                    "xa-xb", Channel.DIRECT, "9111", "male", null, 9L, Money.of("10.50 THB"), DAY)),
            new Told.Paid(withReceipt("เลขที่ 5", "100 THB"), "abc"),
            new Told.Confirmed(2),
            new Told.Withdrawn(2),
            new Told.Refunded(2, Money.of("1 THB"), DAY, 7L),
            new Told.Claimed(Money.of("40 THB"), Set.of(7L, 9L)));
    for (Told told : all) {
      String payload = Payload.write(Teller.OFFICER, told);
      assertThat(Payload.read(Payload.action(told), payload)).isEqualTo(told);
      assertThat(Payload.teller(payload)).isEqualTo(Teller.OFFICER);
    }
  }
}
