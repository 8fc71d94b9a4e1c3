package org.lintas.recruitment.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.casework.desk.Officers.RENEWAL;
import static org.lintas.casework.desk.Officers.form;
import static org.lintas.casework.desk.Officers.location;
import static org.lintas.casework.desk.Officers.renewal;
import static org.lintas.casework.desk.Officers.take;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.access.Caller;
import org.lintas.casework.desk.Officers;
import org.lintas.journal.Audit;
import org.lintas.journal.Entry;
import org.lintas.journal.Journal;
import org.lintas.node.OwnerAccount;
import org.lintas.organisations.Organisation;
import org.lintas.organisations.Organisations;
import org.lintas.procedure.Money;
import org.lintas.procedure.Reason;
import org.lintas.procedures.Procedures;
import org.lintas.recruitment.corridors.CostHead;
import org.lintas.recruitment.corridors.Side;
import org.lintas.recruitment.costs.model.Account;
import org.lintas.recruitment.costs.model.Payee;
import org.lintas.recruitment.costs.model.Payment;
import org.lintas.recruitment.costs.model.Teller;
import org.lintas.recruitment.costs.model.Told;
import org.lintas.shared.CaseNumber;
import org.lintas.shared.Result;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a worker paid, told and claimed back through the doors people use. */
@NodeTest
class CostPagesTest {

  private static final Caller.Officer LICENSING =
      new Caller.Officer(
          7101, "test-licensing", "", Set.of(new Caller.Grant("licensing-officer", 1)));

  @LocalServerPort int port;
  @Autowired Procedures procedures;
  @Autowired Organisations organisations;
  @Autowired RecruitmentCosts costs;
  @Autowired Charges charges;
  @Autowired CostAudit audit;
  @Autowired Journal journal;
  @Autowired OwnerAccount owner;

  private Browser officer;
  private Browser worker;
  private Organisation agency;
  private Organisation employer;
  private String number = "";

  @BeforeEach
  void open() {
    Officers.open(procedures);
    officer = Officers.at(port, "registrar");
    worker = new Browser(port);
    agency = enter(Organisation.Kind.AGENCY, "Golden Bridge");
    employer = enter(Organisation.Kind.EMPLOYER, "Sea Food Company");
    number = take(officer, RENEWAL, renewal("Ma Costs")).substring("/cases/".length());
    worker.submit(
        "/my-case",
        form("number", number, "born-year", "1985", "born-month", "7", "born-day", "3"));
  }

  private Organisation enter(Organisation.Kind kind, String name) {
    return organisations.enter(LICENSING, Organisation.Particulars.of(kind, name, "TH"))
            instanceof Result.Done<Organisation>(Organisation found)
        ? found
        : fail(name);
  }

  private static Organisation fail(String name) {
    throw new AssertionError(name);
  }

  private Map<String, String> job() {
    return form(
        "corridor", "mm-th",
        "channel", "agency",
        "occupation", "9329",
        "agency", agency.number(),
        "employer", employer.number(),
        "firstMonth", "10,000",
        "firstMonthCurrency", "THB",
        "began-year", "2022",
        "began-month", "6",
        "began-day", "1");
  }

  private static Map<String, String> payment(String... pairs) {
    Map<String, String> payment =
        new HashMap<>(
            form(
                "head", "recruitment-fee",
                "side", "destination",
                "payee", "agency",
                "amount", "15000",
                "currency", "THB",
                "on-year", "2022",
                "on-month", "5",
                "on-day", "20"));
    Officers.with(payment, pairs);
    return payment;
  }

  private void tellJob() {
    HttpResponse<String> answer = worker.submit("/my-case/costs/job", job());
    assertThat(location(answer)).as(answer.body()).endsWith("/my-case/costs?done=job");
  }

  private HttpResponse<String> pay(String... pairs) {
    return worker.submit("/my-case/costs/pay", payment(pairs));
  }

  @Test
  void aWorkerTellsWhatShePaidAndAsksForItBack() {
    assertThat(location(worker.get("/my-case/costs/pay"))).endsWith("/my-case/costs/job");
    tellJob();
    assertThat(location(pay())).endsWith("?done=pay");
    assertThat(worker.get("/my-case/costs").body())
        .contains("1.5 months")
        .contains("15,000")
        .contains("section 42, 49")
        .contains("Ask for the money back")
        .doesNotContain("Ma Costs");
    worker.submit("/my-case/costs", "/my-case/costs/claim", form());
    assertThat(worker.get("/my-case/costs").body())
        .contains("Still to be given back")
        .contains("Golden Bridge")
        .contains("Sea Food Company");
  }

  @Test
  void whoPaidNothingSaysSo() {
    tellJob();
    worker.submit("/my-case/costs", "/my-case/costs/nothing", form());
    assertThat(worker.get("/my-case/costs").body()).contains("It was told that nothing was paid");
    pay();
    HttpResponse<String> now = worker.submit("/my-case/costs", "/my-case/costs/nothing", form());
    assertThat(now.statusCode()).isEqualTo(422);
  }

  @Test
  void theSamePageIsReadInBurmese() {
    tellJob();
    pay();
    assertThat(worker.get("/my-case/costs?lang=my").body())
        .contains("lang=\"my\"")
        .contains("အလုပ်ရှင်");
  }

  @Test
  void moneyComesBackUpToWhatWasPaidAndSettlesTheClaim() {
    tellJob();
    pay();
    worker.submit("/my-case/costs", "/my-case/costs/claim", form());
    String base = "/recruitment/costs/" + number;
    Map<String, String> refund =
        form(
            "payment", "2",
            "amount", "15001",
            "on-year", "2022",
            "on-month", "7",
            "on-day", "1",
            "by", employer.number());
    HttpResponse<String> tooMuch =
        officer.submit(base + "/refund?payment=2", base + "/refund", refund);
    assertThat(tooMuch.statusCode()).isEqualTo(422);
    assertThat(tooMuch.body()).contains("No more can come back than was paid");
    HttpResponse<String> whole =
        officer.submit(
            base + "/refund?payment=2", base + "/refund", Officers.with(refund, "amount", "15000"));
    assertThat(location(whole)).endsWith("?done=refund");
    assertThat(worker.get("/my-case/costs").body()).contains("has been given back");
  }

  @Test
  void everythingWrongWithAPaymentIsToldAtOnceWithItsRemedy() {
    tellJob();
    HttpResponse<String> negative = pay("amount", "-5", "on-day", "40", "organisation", "123");
    assertThat(negative.statusCode()).isEqualTo(422);
    assertThat(negative.body())
        .contains("An amount is more than zero")
        .contains("This is no day")
        .contains("No organisation has this number");
    HttpResponse<String> noRate = pay("currency", "MMK", "on-year", "2020");
    assertThat(noRate.statusCode()).isEqualTo(422);
    assertThat(noRate.body()).contains("no rate of exchange for MMK on 20 May 2020");
  }

  @Test
  void anAgencyReadsOnlyWhatItToldAndItsReceiptIsKnownTwice() {
    tellJob();
    pay("receipt", "GB 17", "organisation", agency.number());
    pay("head", "illegitimate", "amount", "900");
    Caller.Officer member =
        new Caller.Officer(account(), "agency", "", Set.of(new Caller.Grant("agency", 1)));
    organisations.setMember(LICENSING, agency.id(), member.account(), true);
    assertThat(lines(costs.find(member, number))).isEmpty();
    Payment same =
        new Payment(
            CostHead.RECRUITMENT_FEE,
            null,
            Side.DESTINATION,
            Payee.AGENCY,
            agency.id(),
            Money.of("15000 THB"),
            LocalDate.of(2022, 5, 20),
            "gb-17");
    Result<Statement> told = costs.tell(member, number, new Told.Paid(same, null));
    assertThat(lines(told))
        .singleElement()
        .satisfies(line ->
            assertThat(line.tellers()).containsExactlyInAnyOrder(Teller.WORKER, Teller.AGENCY));
    assertThat(((Result.Done<Statement>) told).value().judged()).isNull();
    assertThat(worker.get("/my-case/costs").body()).contains("15,900");
    assertThat(costs.claim(member, number)).isInstanceOf(Result.Missing.class);
  }

  @Test
  void aStrangeAgencyLearnsNothing() {
    tellJob();
    Caller.Officer stranger =
        new Caller.Officer(987_654, "agency", "", Set.of(new Caller.Grant("agency", 1)));
    assertThat(costs.find(stranger, number)).isInstanceOf(Result.Missing.class);
    assertThat(costs.tell(stranger, number, new Told.Withdrawn(2)))
        .isInstanceOf(Result.Missing.class);
  }

  @Test
  void nobodyClaimsWhatWasNotOvercharged() {
    tellJob();
    pay("head", "insurance");
    Result<Statement> claimed =
        costs.claim(
            new Caller.Officer(1, "registrar", "", Set.of(new Caller.Grant("registrar", 1))),
            number);
    assertThat(((Result.Refused<Statement>) claimed).reasons())
        .extracting(Reason::code)
        .containsExactly("nothing-to-claim");
  }

  @Test
  void theRecordOfAnAgencyHasCountsOnceThereAreFive() {
    for (int at = 0; at < 4; at++) {
      open(agency);
    }
    tellJob();
    pay();
    Caller visitor = new Caller.Visitor();
    assertThat(charges.of(LICENSING, agency.id()).orElseThrow())
        .isEqualTo(new Charges.Line(5, 1, 0, 0));
    assertThat(charges.of(visitor, agency.id()).orElseThrow().workers()).isEqualTo(5);
    assertThat(charges.of(visitor, List.of(999_999_001L))).isEmpty();
  }

  private void open(Organisation recruiter) {
    String other = take(officer, RENEWAL, renewal("Ma Other")).substring("/cases/".length());
    officer.submit(
        "/recruitment/costs/" + other + "/job",
        Officers.with(new HashMap<>(job()), "agency", recruiter.number()));
    assertThat(charges.of(new Caller.Visitor(), recruiter.id())).isEmpty();
  }

  @Test
  void aChangedTableIsFoundByTheAudit() {
    tellJob();
    pay();
    long serial = CaseNumber.serial(number).orElseThrow();
    Audit.Subject subject =
        new Audit.Subject(
            serial,
            journal.read(Entry.Chain.COST, List.of(serial)).getOrDefault(serial, List.of()));
    assertThat(audit.compare(List.of(subject))).isEmpty();
    change("set payments = payments + 1 where case_serial = ?", serial);
    assertThat(audit.compare(List.of(subject))).hasSize(1);
    change("set payments = payments - 1 where case_serial = ?", serial);
    change("set case_serial = -case_serial where case_serial = ?", serial);
    assertThat(audit.compare(List.of(subject))).as("it is not there").hasSize(1);
    change("set case_serial = -case_serial where case_serial = ?", -serial);
    assertThat(audit.compare(List.of(subject))).isEmpty();
  }

  private void change(String how, long serial) {
    assertThat(owner.sql().sql("update recruitment.hires " + how).param(serial).update())
        .isEqualTo(1);
  }

  @Test
  void beforeSigningSheSeesMonthsOfHerWage() {
    HttpResponse<String> page =
        new Browser(port)
            .get("/agencies/costs?corridor=mm-th&wage=10000&fee-destination=25000&training=5000");
    assertThat(page.body())
        .contains("3 months")
        .contains("25,000")
        .contains("You should pay nothing")
        .contains("We know no law");
    HttpResponse<String> wrong = new Browser(port).get("/agencies/costs?corridor=mm-th&wage=-1");
    assertThat(wrong.statusCode()).isEqualTo(422);
  }

  @Test
  void figuresAndLeviesAreEverybodys() {
    Browser anybody = new Browser(port);
    assertThat(anybody.get("/recruitment/figures?by=occupation&until=2022").statusCode())
        .isEqualTo(200);
    assertThat(
            anybody
                .get(
                    "/recruitment/levies?corridor=ph-hk&first=2008-06&last=2008-09&workers=10"
                        + "&change=0&changeFrom=2008-07")
                .body())
        .contains("8,000")
        .contains("4,000");
    assertThat(
            anybody
                .get("/recruitment/levies?corridor=ph-hk&first=2009-06&last=2008-09&workers=10")
                .statusCode())
        .isEqualTo(422);
  }

  private int account() {
    return owner
        .sql()
        .sql("select id from access.accounts where name = 'agency'")
        .query(Integer.class)
        .single();
  }

  private static List<Account.Line> lines(Result<Statement> result) {
    return ((Result.Done<Statement>) result).value().lines();
  }
}
