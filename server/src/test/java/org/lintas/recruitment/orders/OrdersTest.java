package org.lintas.recruitment.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.recruitment.contracts.Hiring.LICENSING;
import static org.lintas.shared.Results.codes;
import static org.lintas.shared.Results.done;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Offices;
import org.lintas.casework.CaseView;
import org.lintas.casework.Cases;
import org.lintas.node.TestClock;
import org.lintas.organisations.Organisations;
import org.lintas.procedure.Money;
import org.lintas.procedure.Reason;
import org.lintas.procedures.Procedures;
import org.lintas.recruitment.contracts.Assessments;
import org.lintas.recruitment.contracts.Hiring;
import org.lintas.recruitment.contracts.Opened;
import org.lintas.recruitment.contracts.model.Offers;
import org.lintas.recruitment.contracts.model.Terms;
import org.lintas.recruitment.contracts.model.Version;
import org.lintas.recruitment.corridors.Bearer;
import org.lintas.recruitment.corridors.CostHead;
import org.lintas.recruitment.licences.LicensingOffice;
import org.lintas.recruitment.orders.model.JobOrder;
import org.lintas.recruitment.orders.model.JobOrder.Channel;
import org.lintas.shared.Result;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Job orders: what stands against them, and the places of quotas that they take. */
@NodeTest
class OrdersTest {

  @Autowired Orders orders;
  @Autowired Quotas quotas;
  @Autowired OrderLedger ledger;
  @Autowired Organisations organisations;
  @Autowired TransactionTemplate transaction;
  @Autowired Assessments assessments;
  @Autowired Cases cases;
  @Autowired Procedures procedures;
  @Autowired Offices offices;
  @Autowired TestClock clock;
  private Hiring hiring;

  @BeforeEach
  void open() {
    hiring = Hiring.open(organisations);
  }

  private NewOrder order(Channel channel, Terms terms, JobOrder.Cost... costs) {
    return new NewOrder(
        "MM",
        "TH",
        channel,
        hiring.employer().number(),
        channel == Channel.AGENCY ? hiring.agency().number() : "",
        30,
        terms,
        List.of(costs));
  }

  @Test
  void theSameIsAskedInEveryChannel() {
    Terms bad = Offers.offer("passport", "employer", "wage", "8000 THB", "hoursPerDay", "10");
    JobOrder.Cost fee =
        new JobOrder.Cost(CostHead.ILLEGITIMATE, Bearer.WORKER, Money.of("9000 THB"));
    for (Channel channel : Channel.values()) {
      assertThat(codes(orders.file(LICENSING, order(channel, bad, fee))))
          .as(channel.word())
          .contains(
              "passport-kept",
              "wage-too-low",
              "hours-too-long",
              "worker-may-not-pay",
              "employer-not-accredited");
    }
  }

  @Test
  void anAgencyWithoutALicenceFilesNothing() {
    assertThat(codes(orders.file(hiring.agent(), order(Channel.AGENCY, Offers.offer()))))
        .containsExactly("agency-may-not", "employer-not-accredited");
  }

  @Test
  void anOrderThatPromisesNothingIsRefusedWithEveryReason() {
    NewOrder empty =
        new NewOrder(
            "Burma",
            "TH",
            Channel.DIRECT,
            "12345678",
            hiring.agency().number(),
            0,
            Offers.offer(
                "wage",
                "",
                "wagePer",
                "",
                "hoursPerDay",
                "",
                "daysPerWeek",
                "",
                "housing",
                "",
                "occupation",
                "",
                "title",
                "",
                "where",
                ""),
            List.of());
    assertThat(codes(orders.file(LICENSING, empty)))
        .containsExactlyInAnyOrder(
            "country-wrong",
            "places-wrong",
            "agency-without-place",
            "wage-missing",
            "hours-missing",
            "housing-missing",
            "place-missing",
            "occupation-wrong",
            "organisation-unknown");
  }

  @Test
  void othersMayNotFileAndOnlyOfficersUseTheChannelOfGovernments() {
    Hiring other = Hiring.open(organisations);
    assertThat(codes(orders.file(other.agent(), order(Channel.AGENCY, Offers.offer()))))
        .containsExactly("not-yours");
    assertThat(codes(orders.file(hiring.agent(), order(Channel.GOVERNMENT, Offers.offer()))))
        .contains("government-alone");
  }

  @Test
  void ofTwoOrdersAtTheSameMomentOneIsRefused() throws Exception {
    JobOrder.Of of =
        new JobOrder.Of("MM", "TH", Channel.AGENCY, hiring.employer().id(), hiring.agency().id());
    CyclicBarrier together = new CyclicBarrier(4);
    Callable<List<Reason>> filing =
        () -> {
          together.await();
          return transaction.execute(_ -> take(of));
        };
    List<Future<List<Reason>>> filed = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int thread = 0; thread < 4; thread++) {
        filed.add(threads.submit(filing));
      }
    }
    List<List<Reason>> refused = new ArrayList<>();
    for (Future<List<Reason>> each : filed) {
      if (!each.get().isEmpty()) {
        refused.add(each.get());
      }
    }
    assertThat(refused).hasSize(3);
    assertThat(refused.getFirst())
        .extracting(Reason::code)
        .containsExactly("quota-used", "quota-orders");
  }

  @Test
  void aLicensedAgencyFilesOnceForAnAccreditedEmployerHoweverOftenItAsksAtOnce() throws Exception {
    LicensingOffice office = new LicensingOffice(cases, procedures, offices, clock).open();
    office.licensed(LicensingOffice.again(hiring.agency(), "work9", "yes"));
    accredit(office);
    List<Future<Result<JobOrder>>> filed = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      for (int thread = 0; thread < 3; thread++) {
        filed.add(
            threads.submit(
                () -> orders.file(hiring.agent(), order(Channel.AGENCY, Offers.offer()))));
      }
    }
    List<JobOrder> stands = new ArrayList<>();
    for (Future<Result<JobOrder>> each : filed) {
      if (each.get() instanceof Result.Done<JobOrder>(JobOrder order)) {
        stands.add(order);
      } else {
        assertThat(codes(each.get())).containsExactly("quota-used", "quota-orders");
      }
    }
    assertThat(stands).hasSize(1);
    Opened opened =
        done(
            orders.engage(
                hiring.agent(),
                stands.getFirst().number(),
                "ခင်ခင်",
                "",
                List.of(Hiring.text(Version.Kind.OFFER, "wage", "9000 THB"))));
    assertThat(assessments.of(opened.contract()).flags().getFirst().from())
        .isEqualTo(Version.Kind.ORDER);
  }

  private void accredit(LicensingOffice office) {
    CaseView view =
        done(
            office.tryStart(
                office.licensing(),
                "employer-accreditation",
                null,
                Map.of(
                    "organisation", hiring.employer().number(),
                    "directorName", "Somebody",
                    "workersWanted", "50")));
    office.complete(
        office.inspector(),
        view,
        "inspection",
        "sound",
        Map.of("inspectedOn", office.today().toString(), "findings", "Nothing to add"));
    office.complete(office.licensing(), view, "accreditation", null, Map.of());
    done(office.approve(view, "accreditation"));
  }

  /** As filing does once law and licences have nothing against it. */
  private List<Reason> take(JobOrder.Of of) {
    LocalDate today = ledger.today();
    List<Reason> reasons = quotas.refusals(of, "9321", 30, today);
    if (reasons.isEmpty()) {
      JobOrder order = ledger.file(LICENSING, of, order(Channel.AGENCY, Offers.offer()), today);
      quotas.take(order);
    }
    return reasons;
  }

  @Test
  void aClosedOrderGivesItsPlacesBack() {
    JobOrder.Of of =
        new JobOrder.Of("MM", "TH", Channel.AGENCY, hiring.employer().id(), hiring.agency().id());
    List<Reason> reasons = transaction.execute(_ -> take(of));
    assertThat(reasons).isEmpty();
    JobOrder order = orders.list(hiring.agent(), 0, 10).contents().getFirst();
    assertThat(orders.quotas(LICENSING, order).getFirst().free()).isEqualTo(20);
    done(
        orders.engage(
            hiring.agent(),
            order.number(),
            "ခင်ခင်",
            "",
            List.of(Hiring.text(Version.Kind.OFFER, "wage", "10000 THB"))));
    assertThat(orders.filled(LICENSING, order)).isEqualTo(1);
    assertThat(codes(orders.close(hiring.agent(), order.number(), " ")))
        .containsExactly("reason-required");
    assertThat(orders.close(hiring.agent(), order.number(), "No more work"))
        .isInstanceOf(Result.Done.class);
    assertThat(orders.quotas(LICENSING, order).getFirst().free()).isEqualTo(49);
    assertThat(codes(orders.engage(hiring.agent(), order.number(), "x", "", List.of())))
        .containsExactly("order-closed");
  }
}
