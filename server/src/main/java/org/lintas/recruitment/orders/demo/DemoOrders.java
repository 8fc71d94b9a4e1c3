package org.lintas.recruitment.orders.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lintas.access.Caller;
import org.lintas.casework.CaseView;
import org.lintas.node.DemoContent;
import org.lintas.organisations.Organisation;
import org.lintas.organisations.Organisations;
import org.lintas.procedure.Money;
import org.lintas.procedure.ProcedureName;
import org.lintas.recruitment.contracts.demo.DemoTerms;
import org.lintas.recruitment.contracts.model.TermsText;
import org.lintas.recruitment.contracts.model.Version;
import org.lintas.recruitment.corridors.Bearer;
import org.lintas.recruitment.corridors.CostHead;
import org.lintas.recruitment.licences.demo.DemoOffice;
import org.lintas.recruitment.orders.NewOrder;
import org.lintas.recruitment.orders.Orders;
import org.lintas.recruitment.orders.model.JobOrder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** An accredited employer, its orders in two channels, and two workers under one of them. */
@Component
@Order(65)
class DemoOrders implements DemoContent {

  private static final Caller SELF = new Caller.Node("demo");
  private static final ProcedureName ACCREDITATION = ProcedureName.of("th/employer-accreditation");
  private static final String AGENCY = "0105547000017"; // one that holds a licence

  private final Orders orders;
  private final DemoOffice office;
  private final Organisations organisations;
  private final Clock clock;

  DemoOrders(Orders orders, DemoOffice office, Organisations organisations, Clock clock) {
    this.orders = orders;
    this.office = office;
    this.organisations = organisations;
    this.clock = clock;
  }

  @Override
  public String title() {
    return "job orders of an accredited employer";
  }

  @Override
  public boolean loaded() {
    return orders.list(SELF, 0, 1).total() > 1;
  }

  @Override
  public void load(Progress progress) {
    Organisation employer = find(DemoTerms.EMPLOYER);
    accredit(employer);
    progress.reached(1, 3);
    JobOrder order =
        orders
            .file(SELF, order(JobOrder.Channel.AGENCY, employer, find(AGENCY).number(), 20))
            .orElseThrow();
    for (String worker : List.of("အေးအေးခိုင်", "ကိုမြင့်အောင်")) {
      Version offer =
          new Version(Version.Kind.OFFER, order.filedOn(), TermsText.kept(DemoTerms.fishPacking()));
      orders.engage(SELF, order.number(), worker, "", List.of(offer)).orElseThrow();
    }
    progress.reached(2, 3);
    orders.file(SELF, order(JobOrder.Channel.DIRECT, employer, "", 5)).orElseThrow();
    progress.reached(3, 3);
  }

  private static NewOrder order(
      JobOrder.Channel channel, Organisation employer, String agency, int places) {
    return new NewOrder(
        "MM",
        "TH",
        channel,
        employer.number(),
        agency,
        places,
        TermsText.kept(DemoTerms.fishPacking()),
        List.of(
            new JobOrder.Cost(CostHead.RECRUITMENT_FEE, Bearer.EMPLOYER, Money.of("6000 THB")),
            new JobOrder.Cost(CostHead.TRAVEL_LODGING, Bearer.EMPLOYER, null)));
  }

  /** A case that an earlier attempt began is answered, not begun again. */
  private void accredit(Organisation employer) {
    LocalDate day = LocalDate.now(clock).minusDays(120);
    CaseView view =
        office.begin(
            ACCREDITATION,
            "DEMO-EMPLOYER-" + employer.number(),
            day,
            Map.of(
                "organisation", employer.number(),
                "directorName", "ธนา รุ่งเรือง",
                "directorDocument", "passport AF2200418",
                "workersWanted", "60",
                "work9", "yes"));
    if (view.version() == 1) {
      office.complete(
          office.inspector(),
          view,
          "inspection",
          "sound",
          day.plusDays(6),
          Map.of(
              "inspectedOn",
              day.plusDays(6).toString(),
              "findings",
              "Wages books and housing seen"));
      office.complete(office.licensing(), view, "accreditation", null, day.plusDays(8), Map.of());
      office.approve(view, "accreditation", day.plusDays(9));
    }
  }

  private Organisation find(String words) {
    return organisations
        .search(SELF, words, Organisations.Filter.ALL, 0, 1)
        .contents()
        .getFirst()
        .organisation();
  }
}
