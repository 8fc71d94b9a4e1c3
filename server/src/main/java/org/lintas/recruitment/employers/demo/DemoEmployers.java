package org.lintas.recruitment.employers.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lintas.access.Accounts;
import org.lintas.access.Caller;
import org.lintas.access.Offices;
import org.lintas.node.DemoContent;
import org.lintas.organisations.Organisation;
import org.lintas.organisations.Organisations;
import org.lintas.procedure.Money;
import org.lintas.recruitment.contracts.demo.DemoTerms;
import org.lintas.recruitment.malpractice.Finding;
import org.lintas.recruitment.malpractice.Malpractice;
import org.lintas.recruitment.malpractice.MalpracticeLog;
import org.lintas.recruitment.malpractice.Matter;
import org.lintas.recruitment.standards.Mark;
import org.lintas.recruitment.standards.SelfAssessment;
import org.lintas.recruitment.standards.Standard;
import org.lintas.recruitment.standards.Standards;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** An employer that says it keeps the standard and was looked at; a host company of trainees. */
@Component
@Order(80)
class DemoEmployers implements DemoContent {

  private static final Caller SELF = new Caller.Node("demo");
  private static final String ACCOUNT = "agency";
  private static final String HOST = "Nakhon Precision Parts Co., Ltd.";

  private final Standards standards;
  private final MalpracticeLog log;
  private final Organisations organisations;
  private final Accounts accounts;
  private final Offices offices;
  private final Clock clock;

  DemoEmployers(
      Standards standards,
      MalpracticeLog log,
      Organisations organisations,
      Accounts accounts,
      Offices offices,
      Clock clock) {
    this.standards = standards;
    this.log = log;
    this.organisations = organisations;
    this.accounts = accounts;
    this.offices = offices;
    this.clock = clock;
  }

  @Override
  public String title() {
    return "two employers, by their own words and by inspectors";
  }

  @Override
  public boolean loaded() {
    return !standards.assessed(SELF, 1).isEmpty() && !log.named(SELF, 1).isEmpty();
  }

  @Override
  public void load(Progress progress) {
    Caller.Officer inspector = officer(0, Standards.INSPECTOR);
    assessed(employer(DemoTerms.EMPLOYER), inspector);
    progress.reached(1, 2);
    found(employer(HOST), inspector);
    progress.reached(2, 2);
  }

  private void assessed(Organisation employer, Caller.Officer inspector) {
    Map<String, Mark> marks = new LinkedHashMap<>();
    Standard.CRITERIA.forEach(each -> marks.put(each.code(), Mark.KEPT));
    marks.put("association", Mark.PARTLY);
    accounts.search(SELF, ACCOUNT, 0, 10).contents().stream()
        .filter(account -> account.name().equals(ACCOUNT))
        .findFirst()
        .ifPresent(account -> {
          organisations.setMember(SELF, employer.id(), account.id(), true).orElseThrow();
          SelfAssessment said =
              standards
                  .assess(
                      officer(account.id(), ACCOUNT),
                      employer.id(),
                      marks,
                      "Since this year we pay all costs of recruitment ourselves.")
                  .orElseThrow();
          standards
              .audit(
                  inspector,
                  said.serial(),
                  LocalDate.now(clock),
                  Map.of(
                      "no-fees", Mark.KEPT,
                      "contract", Mark.KEPT,
                      "papers", Mark.NOT_KEPT,
                      "wages", Mark.PARTLY),
                  "Thirty-one passports were in a locked drawer of the office.")
              .orElseThrow();
        });
  }

  private void found(Organisation host, Caller.Officer inspector) {
    LocalDate day = LocalDate.now(clock).minusDays(45);
    log.enter(
            inspector,
            new Finding(
                host.id(),
                Matter.OTHER_WORK,
                "Technical training of two years: turning and milling",
                day.minusDays(200),
                null,
                9,
                58,
                Money.of("214000 THB"),
                day,
                "Labour Protection Act B.E. 2541 (1998), section 24",
                "Nine trainees packed cartons on night shifts and had not been at a machine.",
                day.plusDays(30)))
        .orElseThrow();
    Malpractice housing =
        log.enter(
                inspector,
                new Finding(
                    host.id(),
                    Matter.HOUSING,
                    "",
                    day.minusDays(60),
                    day,
                    22,
                    null,
                    null,
                    day,
                    "Ministerial Regulation under the Labour Protection Act",
                    "Two rooms for twenty-two people, one of them without a window.",
                    day.plusDays(30)))
            .orElseThrow();
    log.remedy(inspector, housing.serial(), "They moved to four rooms within a week.")
        .orElseThrow();
  }

  private Organisation employer(String name) {
    return organisations.search(SELF, name, Organisations.Filter.ALL, 0, 1).contents().stream()
        .map(Organisation.Found::organisation)
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseGet(() ->
            organisations
                .enter(SELF, Organisation.Particulars.of(Organisation.Kind.EMPLOYER, name, "TH"))
                .orElseThrow());
  }

  private Caller.Officer officer(int account, String role) {
    int office = offices.find("th", Locale.ENGLISH).orElseThrow().id();
    return new Caller.Officer(account, role, role, Set.of(new Caller.Grant(role, office)));
  }
}
