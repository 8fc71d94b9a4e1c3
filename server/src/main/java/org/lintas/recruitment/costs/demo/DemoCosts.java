package org.lintas.recruitment.costs.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.Offices;
import org.lintas.casework.CaseView;
import org.lintas.casework.Cases;
import org.lintas.node.DemoContent;
import org.lintas.organisations.Organisations;
import org.lintas.procedure.Money;
import org.lintas.procedure.ProcedureName;
import org.lintas.recruitment.corridors.CostHead;
import org.lintas.recruitment.corridors.Side;
import org.lintas.recruitment.costs.Charges;
import org.lintas.recruitment.costs.RecruitmentCosts;
import org.lintas.recruitment.costs.Statement;
import org.lintas.recruitment.costs.model.Channel;
import org.lintas.recruitment.costs.model.Job;
import org.lintas.recruitment.costs.model.Payee;
import org.lintas.recruitment.costs.model.Payment;
import org.lintas.recruitment.costs.model.Told;
import org.lintas.shared.Result;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Forty workers from Myanmar: what they paid, through two agencies or none. */
@Component
@Order(40)
class DemoCosts implements DemoContent {

  private static final Caller SELF = new Caller.Node("demo");
  private static final int WORKERS = 40;
  private static final int FIRST_WAGE = 9_900;
  private static final List<String> OCCUPATIONS = List.of("9329", "9313", "5131", "6223");

  private final Cases cases;
  private final RecruitmentCosts costs;
  private final Charges charges;
  private final Organisations organisations;
  private final Offices offices;
  private final Clock clock;

  DemoCosts(
      Cases cases,
      RecruitmentCosts costs,
      Charges charges,
      Organisations organisations,
      Offices offices,
      Clock clock) {
    this.cases = cases;
    this.costs = costs;
    this.charges = charges;
    this.organisations = organisations;
    this.offices = offices;
    this.clock = clock;
  }

  @Override
  public String title() {
    return "what forty workers paid to get their jobs";
  }

  @Override
  public boolean loaded() {
    return fair().flatMap(agency -> charges.of(SELF, agency)).isPresent();
  }

  @Override
  public void load(Progress progress) {
    if (fair().isEmpty() || unfair().isEmpty()) {
      return;
    }
    Caller.Officer officer = officer();
    Cases.Filter renewals =
        new Cases.Filter(
            ProcedureName.of("th/work-permit-renewal"),
            null,
            null,
            null,
            false,
            false,
            "number",
            null);
    List<CaseView.Line> lines = cases.list(officer, renewals, 0, WORKERS).contents();
    for (int at = 0; at < lines.size(); at++) {
      if (isUntold(officer, lines.get(at).number())) {
        tell(officer, lines.get(at).number(), at);
      }
      progress.reached(at + 1, lines.size());
    }
  }

  private boolean isUntold(Caller.Officer officer, String number) {
    return costs.find(officer, number) instanceof Result.Done<Statement>(Statement statement)
        && statement.account().version() == 0;
  }

  private void tell(Caller.Officer officer, String number, int at) {
    Channel channel = at % 5 == 4 ? Channel.DIRECT : Channel.AGENCY;
    Long agency = channel == Channel.DIRECT ? null : (at % 2 == 0 ? fair() : unfair()).orElse(null);
    LocalDate began = LocalDate.now(clock).minusDays(400 + 11L * at);
    Money wage = Money.of((FIRST_WAGE + 100 * (at % 7)) + " THB");
    costs.tell(
        officer,
        number,
        new Told.JobIs(
            new Job(
                "mm-th",
                channel,
                OCCUPATIONS.get(at % OCCUPATIONS.size()),
                null,
                agency,
                find("0835540000053").orElse(null),
                wage,
                began)));
    LocalDate paid = began.minusDays(20);
    pay(officer, number, fee(CostHead.ADMINISTRATION, "passport", 1_000, paid, "P-" + at, null));
    pay(officer, number, fee(CostHead.TRAVEL_LODGING, null, 900 + 50 * (at % 4), paid, null, null));
    if (channel == Channel.AGENCY && at % 2 == 1) {
      int much = 6_000 + 2_000 * (at % 6);
      pay(officer, number, fee(CostHead.RECRUITMENT_FEE, null, much, paid, null, agency));
      if (at % 4 == 1) {
        costs.claim(officer, number);
      }
    }
  }

  private static Payment fee(
      CostHead head,
      @Nullable String item,
      int baht,
      LocalDate on,
      @Nullable String receipt,
      @Nullable Long agency) {
    return new Payment(
        head,
        item,
        agency == null ? Side.ORIGIN : Side.DESTINATION,
        agency == null ? Payee.AUTHORITY : Payee.AGENCY,
        agency,
        Money.of(baht + " THB"),
        on,
        receipt);
  }

  private void pay(Caller.Officer officer, String number, Payment payment) {
    costs.tell(officer, number, new Told.Paid(payment, null));
  }

  private Optional<Long> fair() {
    return find("0105547000017");
  }

  private Optional<Long> unfair() {
    return find("0105550000042");
  }

  /** An organisation of the demonstration by its registration number. */
  private Optional<Long> find(String registration) {
    return organisations
        .search(SELF, registration, Organisations.Filter.ALL, 0, 1)
        .contents()
        .stream()
        .findFirst()
        .map(found -> found.organisation().id());
  }

  private Caller.Officer officer() {
    int root = offices.all(Locale.ENGLISH).getFirst().id();
    return new Caller.Officer(
        0, "registrar", "registrar", Set.of(new Caller.Grant("registrar", root)));
  }
}
