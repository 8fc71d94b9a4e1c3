package org.lintas.recruitment.licences.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.Offices;
import org.lintas.casework.CaseSubject;
import org.lintas.casework.CaseView;
import org.lintas.casework.Cases;
import org.lintas.casework.Opening;
import org.lintas.node.DemoContent;
import org.lintas.organisations.Organisations;
import org.lintas.procedure.Action;
import org.lintas.procedure.ProcedureName;
import org.lintas.recruitment.licences.demo.DemoAgency.Reached;
import org.lintas.recruitment.licences.demo.DemoAgency.Sanctioned;
import org.lintas.shared.Result;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Licenses the agencies of a demonstration, and sanctions some. */
@Component
@Order(30)
class DemoAgencies implements DemoContent {

  private static final ProcedureName LICENCE = ProcedureName.of("th/agency-licence");
  private static final ProcedureName SANCTION = ProcedureName.of("th/agency-sanction");
  private static final String ROLE = "licensing-officer";

  private final Cases cases;
  private final Organisations organisations;
  private final Offices offices;
  private final Clock clock;

  DemoAgencies(Cases cases, Organisations organisations, Offices offices, Clock clock) {
    this.cases = cases;
    this.organisations = organisations;
    this.offices = offices;
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
    return cases.list(first(), filter, 0, 1).total() >= DemoAgency.ALL.size()
        && cases.list(first(), sanctions, 0, 1).total() >= sanctioned;
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
        begin(
            LICENCE, "DEMO-AGENCY-" + agency.registered(), day, agency.application(number(agency)));
    if (view.version() > 1 || agency.reaches() == Reached.APPLIED) {
      return view;
    }
    complete(
        first(),
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
    complete(
        officer("inspector", "inspector"),
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
      complete(first(), view, "licence", null, day.plusDays(5), Map.of());
      approve(view, "licence", day.plusDays(6));
    }
    return view;
  }

  private @Nullable String number(DemoAgency agency) {
    return agency.name() != null
        ? null
        : organisations
            .search(first(), agency.registered(), Organisations.Filter.ALL, 0, 1)
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
        begin(SANCTION, "DEMO-SANCTION-" + agency.registered(), day.minusDays(10), answers);
    if (view.version() == 1) {
      complete(
          first(),
          view,
          "hearing",
          null,
          day.minusDays(5),
          Map.of("heardOn", day.minusDays(5).toString(), "statement", "We regret it"));
      complete(first(), view, "decision", null, day.minusDays(1), Map.of());
      approve(view, "decision", day);
    }
  }

  private CaseView begin(
      ProcedureName procedure, String reference, LocalDate day, Map<String, String> answers) {
    return done(
        cases.start(
            first(),
            new Opening(procedure, null, null, reference),
            actor -> new Action.Start(actor, day, null, answers, List.of())));
  }

  private void complete(
      Caller caller,
      CaseView view,
      String stage,
      @Nullable String outcome,
      LocalDate day,
      Map<String, String> answers) {
    done(
        cases.act(
            caller,
            view.serial(),
            null,
            actor -> new Action.Complete(actor, day, stage, outcome, answers, List.of())));
  }

  private void approve(CaseView view, String stage, LocalDate day) {
    done(
        cases.act(
            officer("second-licensing-officer", ROLE),
            view.serial(),
            null,
            actor -> new Action.Approve(actor, day, stage)));
  }

  private Caller.Officer first() {
    return officer(ROLE, ROLE);
  }

  private Caller.Officer officer(String name, String role) {
    int office = offices.find("th", Locale.ENGLISH).orElseThrow().id();
    return new Caller.Officer(0, name, name, Set.of(new Caller.Grant(role, office)));
  }

  private static CaseView done(Result<CaseView> result) {
    if (result instanceof Result.Done<CaseView>(CaseView view)) {
      return view;
    }
    throw new IllegalStateException("a case of the demonstration was not taken: " + result);
  }
}
