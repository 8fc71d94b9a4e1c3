package org.lintas.recruitment.reviews.demo;

import java.time.LocalDate;
import java.util.ArrayList;
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
import org.lintas.casework.OwnCase;
import org.lintas.node.DemoContent;
import org.lintas.organisations.Organisation;
import org.lintas.organisations.Organisations;
import org.lintas.people.Person;
import org.lintas.procedure.ProcedureName;
import org.lintas.recruitment.contracts.Beginning;
import org.lintas.recruitment.contracts.Contracts;
import org.lintas.recruitment.contracts.demo.DemoTerms;
import org.lintas.recruitment.contracts.model.TermsText;
import org.lintas.recruitment.contracts.model.Version;
import org.lintas.recruitment.costs.RecruitmentCosts;
import org.lintas.recruitment.costs.Statement;
import org.lintas.recruitment.costs.model.Job;
import org.lintas.recruitment.reviews.Reviews;
import org.lintas.recruitment.reviews.Scores;
import org.lintas.shared.Result;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Contracts of workers who told what they paid, and how they rate the agencies that found the work:
 * one agency well, another badly, with promises taken back.
 */
@Component
@Order(70)
class DemoReviews implements DemoContent {

  private static final Caller SELF = new Caller.Node("demo");
  private static final Caller.Visitor WORKER = new Caller.Visitor();
  private static final ProcedureName RENEWAL = ProcedureName.of("th/work-permit-renewal");
  private static final int LOOKED_AT = 40;
  private static final int EACH = 7;

  private final Reviews reviews;
  private final Contracts contracts;
  private final RecruitmentCosts costs;
  private final Cases cases;
  private final Organisations organisations;
  private final Offices offices;

  DemoReviews(
      Reviews reviews,
      Contracts contracts,
      RecruitmentCosts costs,
      Cases cases,
      Organisations organisations,
      Offices offices) {
    this.reviews = reviews;
    this.contracts = contracts;
    this.costs = costs;
    this.cases = cases;
    this.organisations = organisations;
    this.offices = offices;
  }

  /** Who rates an agency how. */
  private enum Agency {
    GOOD("0105547000017"),
    BAD("0105550000042");

    private final String registration;

    Agency(String registration) {
      this.registration = registration;
    }

    private Scores scores(int at) {
      return this == GOOD
          ? new Scores(4 + at % 2, 4 + (at + 1) % 2, 3 + at % 3)
          : new Scores(1 + at % 2, 1 + at % 3, 2);
    }

    private boolean substitutes(int at) {
      return this == BAD && at % 2 == 0;
    }
  }

  @Override
  public String title() {
    return "what workers say of two agencies";
  }

  @Override
  public boolean loaded() {
    List<Long> rated = new ArrayList<>();
    for (Agency each : Agency.values()) {
      organisations
          .search(SELF, each.registration, Organisations.Filter.AGENCIES, 0, 1)
          .contents()
          .forEach(found -> rated.add(found.organisation().id()));
    }
    return reviews.ratings(WORKER, rated).size() == Agency.values().length;
  }

  @Override
  public void load(Progress progress) {
    Caller.Officer officer = officer();
    Cases.Filter renewals =
        new Cases.Filter(RENEWAL, null, null, null, false, false, "number", null);
    List<CaseView.Line> lines = cases.list(officer, renewals, 0, LOOKED_AT).contents();
    for (int at = 0; at < Agency.values().length; at++) {
      Agency agency = Agency.values()[at];
      Organisation organisation = find(agency.registration);
      List<CaseView.Line> found =
          lines.stream()
              .filter(line -> isOf(officer, line.number(), organisation))
              .limit(EACH)
              .toList();
      for (int worker = 0; worker < found.size(); worker++) {
        rate(officer, found.get(worker), agency, organisation, worker);
      }
      progress.reached(at + 1, Agency.values().length);
    }
  }

  private boolean isOf(Caller.Officer officer, String number, Organisation agency) {
    Job job = job(officer, number);
    return job != null && job.agency() != null && job.agency() == agency.id();
  }

  private @Nullable Job job(Caller.Officer officer, String number) {
    return costs.find(officer, number) instanceof Result.Done<Statement>(Statement statement)
        ? statement.account().job()
        : null;
  }

  private void rate(
      Caller.Officer officer,
      CaseView.Line line,
      Agency agency,
      Organisation organisation,
      int at) {
    Job job = job(officer, line.number());
    LocalDate began = job == null ? null : job.began();
    CaseView view = cases.find(SELF, line.serial(), Locale.ENGLISH).orElseThrow();
    if (began == null || !(view.subject() instanceof CaseSubject.OfPerson(Person person))) {
      return;
    }
    OwnCase own =
        new OwnCase(
            view.number(), view.published(), view.office().id(), "", "", List.of(), List.of());
    if (contracts.own(WORKER, own).isEmpty()) {
      contracts
          .begin(
              SELF,
              new Beginning(
                  "MM",
                  "TH",
                  person.name(),
                  view.number(),
                  organisation.number(),
                  find(DemoTerms.EMPLOYER).number(),
                  null),
              texts(began, agency.substitutes(at), at))
          .orElseThrow();
    }
    reviews.write(WORKER, own, organisation.id(), agency.scores(at)).orElseThrow();
  }

  private static List<Version> texts(LocalDate began, boolean substituted, int at) {
    List<Version> texts = new ArrayList<>();
    texts.add(text(Version.Kind.OFFER, began.minusDays(70L + 3 * at), DemoTerms.fishPacking()));
    texts.add(text(Version.Kind.SIGNED, began.minusDays(52L + at), DemoTerms.fishPacking()));
    if (substituted) {
      texts.add(text(Version.Kind.DESTINATION, began.plusDays(2), DemoTerms.worse()));
    }
    return texts;
  }

  private static Version text(Version.Kind kind, LocalDate on, Map<String, String> said) {
    return new Version(kind, on, TermsText.kept(said));
  }

  private Organisation find(String words) {
    return organisations
        .search(SELF, words, Organisations.Filter.ALL, 0, 1)
        .contents()
        .getFirst()
        .organisation();
  }

  private Caller.Officer officer() {
    int root = offices.all(Locale.ENGLISH).getFirst().id();
    return new Caller.Officer(
        0, "registrar", "registrar", Set.of(new Caller.Grant("registrar", root)));
  }
}
