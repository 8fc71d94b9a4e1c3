package org.lintas.recruitment.licences.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lintas.casework.CaseSubject;
import org.lintas.casework.CaseView;
import org.lintas.casework.Cases;
import org.lintas.node.DemoContent;
import org.lintas.organisations.Organisations;
import org.lintas.procedure.ProcedureName;
import org.lintas.recruitment.licences.demo.DemoAgency.Reached;
import org.lintas.recruitment.licences.demo.DemoAgency.Sanctioned;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Licenses the agencies of a demonstration, and sanctions some. */
@Component
@Order(30)
class DemoAgencies implements DemoContent {

  private static final ProcedureName LICENCE = ProcedureName.of("th/agency-licence");
  private static final ProcedureName SANCTION = ProcedureName.of("th/agency-sanction");

  private final Cases cases;
  private final DemoOffice office;
  private final Organisations organisations;
  private final Clock clock;

  DemoAgencies(Cases cases, DemoOffice office, Organisations organisations, Clock clock) {
    this.cases = cases;
    this.office = office;
    this.organisations = organisations;
    this.clock = clock;
  }

  @Override
  public String title() {
    return "recruitment agencies";
  }

  @Override
  public boolean loaded() {
    Cases.Filter filter = new Cases.Filter(LICENCE, null, null, null, false, false, "number", null);
    long sanctioned = DemoAgency.ALL.stream().filter(agency -> agency.sanction() != null).count();
    Cases.Filter sanctions =
        new Cases.Filter(SANCTION, null, null, null, false, false, "number", null);
    return cases.list(office.licensing(), filter, 0, 1).total() >= DemoAgency.ALL.size()
        && cases.list(office.licensing(), sanctions, 0, 1).total() >= sanctioned;
  }

  @Override
  public void load(Progress progress) {
    int done = 0;
    for (DemoAgency agency : DemoAgency.ALL) {
      progress.reached(done++, DemoAgency.ALL.size());
      CaseView view = licence(agency);
      Sanctioned sanctioned = agency.sanction();
      if (sanctioned != null) {
        sanction(agency, sanctioned, view);
      }
    }
  }

  /** A case that an earlier attempt began is answered, not begun again. */
  private CaseView licence(DemoAgency agency) {
    LocalDate day = LocalDate.now(clock).minusDays(agency.daysAgo());
    CaseView view =
        office.begin(
            LICENCE, "DEMO-AGENCY-" + agency.registered(), day, agency.application(number(agency)));
    if (view.version() > 1 || agency.reaches() == Reached.APPLIED) {
      return view;
    }
    office.complete(
        office.licensing(),
        view,
        "bond",
        null,
        day.plusDays(2),
        Map.of(
            "bondForm",
            "bank-guarantee",
            "bondAmount",
            "5000000 THB",
            "bondPaper",
            "BG " + agency.registered()));
    office.complete(
        office.inspector(),
        view,
        "inspection",
        "sound",
        day.plusDays(4),
        Map.of(
            "inspectedOn",
            day.plusDays(4).toString(),
            "findings",
            "Price list, contracts and receipts were there"));
    if (agency.reaches() == Reached.LICENSED) {
      office.complete(office.licensing(), view, "licence", null, day.plusDays(5), Map.of());
      office.approve(view, "licence", day.plusDays(6));
    }
    return view;
  }

  private @Nullable String number(DemoAgency agency) {
    return agency.name() != null
        ? null
        : organisations
            .search(office.licensing(), agency.registered(), Organisations.Filter.ALL, 0, 1)
            .contents()
            .stream()
            .map(found -> found.organisation().number())
            .findFirst()
            .orElse(null);
  }

  private void sanction(DemoAgency agency, Sanctioned sanctioned, CaseView licence) {
    LocalDate day = LocalDate.now(clock).minusDays(sanctioned.daysAgo());
    Map<String, String> answers = new LinkedHashMap<>();
    if (licence.subject() instanceof CaseSubject.OfOrganisation(var organisation)) {
      answers.put("organisation", organisation.number());
    }
    answers.put("liablePerson", agency.director().name());
    answers.put("sanction", sanctioned.kind());
    answers.put("ground", sanctioned.ground());
    answers.put("facts", sanctioned.facts());
    answers.put("sanctionStarts", day.toString());
    if (sanctioned.days() > 0) {
      answers.put("sanctionEnds", day.plusDays(sanctioned.days()).toString());
    }
    answers.put("publicFrom", day.toString());
    CaseView view =
        office.begin(SANCTION, "DEMO-SANCTION-" + agency.registered(), day.minusDays(10), answers);
    if (view.version() == 1) {
      office.complete(
          office.licensing(),
          view,
          "hearing",
          null,
          day.minusDays(5),
          Map.of("heardOn", day.minusDays(5).toString(), "statement", "We regret it"));
      office.complete(office.licensing(), view, "decision", null, day.minusDays(1), Map.of());
      office.approve(view, "decision", day);
    }
  }
}
