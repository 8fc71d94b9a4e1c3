package org.lintas.recruitment.employers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.recruitment.Agencies.VISITOR;
import static org.lintas.shared.Results.codes;
import static org.lintas.shared.Results.done;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.access.Caller;
import org.lintas.journal.Auditor;
import org.lintas.journal.Entry;
import org.lintas.journal.Journal;
import org.lintas.node.OwnerAccount;
import org.lintas.organisations.Organisation;
import org.lintas.organisations.Organisations;
import org.lintas.procedure.Money;
import org.lintas.recruitment.Agencies;
import org.lintas.recruitment.malpractice.Finding;
import org.lintas.recruitment.malpractice.Malpractice;
import org.lintas.recruitment.malpractice.MalpracticeLog;
import org.lintas.recruitment.malpractice.Matter;
import org.lintas.recruitment.standards.Mark;
import org.lintas.recruitment.standards.SelfAssessment;
import org.lintas.recruitment.standards.Standard;
import org.lintas.recruitment.standards.Standards;
import org.lintas.shared.Result;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What employers say of themselves, and what inspectors find there. */
@NodeTest
class EmployersTest {

  private static final Caller.Node SELF = new Caller.Node("test");
  private static final Caller.Officer INSPECTOR = Agencies.officer("inspector", 8101);
  private static final String FACTS = "Time sheets show sixty hours a week, paid as forty-eight.";

  @LocalServerPort int port;
  @Autowired Employers employers;
  @Autowired Standards standards;
  @Autowired MalpracticeLog log;
  @Autowired Organisations organisations;
  @Autowired Auditor auditor;
  @Autowired Journal journal;
  @Autowired OwnerAccount owner;
  @Autowired Clock clock;

  @Test
  void whatAnEmployerSaysOfItselfIsNeverTakenForWhatWasFound() {
    Organisation employer = employer("Mangrove Prawn Farms");
    Caller.Officer member = Agencies.member(organisations, employer, 8102);
    assertThat(page(employer)).isEqualTo(404);
    SelfAssessment said = done(standards.assess(member, employer.id(), all(Mark.KEPT), ""));
    assertThat(body(employer)).contains("The employer said this of itself", "No inspector");
    done(
        standards.audit(
            INSPECTOR, said.serial(), today(), Map.of("no-fees", Mark.NOT_KEPT), "Receipts seen."));
    assertThat(body(employer)).contains("Not as it says", "Receipts seen.");
    SelfAssessment after = read(employer);
    assertThat(after.marks()).isEqualTo(said.marks());
    assertThat(after.isContradicted("no-fees")).isTrue();
    assertThat(after.isContradicted("contract")).isFalse();
  }

  @Test
  void anAssessmentSaysEverythingAndOnlyOfOnesOwn() {
    Organisation employer = employer("Salt Pan Works");
    Caller.Officer member = Agencies.member(organisations, employer, 8103);
    Map<String, Mark> some = new LinkedHashMap<>(all(Mark.KEPT));
    some.remove("papers");
    assertThat(codes(standards.assess(member, employer.id(), some, "Call 081 234 5678")))
        .containsExactly("mark-missing", "text-number");
    Caller.Officer stranger = Agencies.officer("agency", 8104);
    assertThat(standards.assess(stranger, employer.id(), all(Mark.KEPT), ""))
        .isInstanceOf(Result.Missing.class);
    SelfAssessment first = done(standards.assess(member, employer.id(), all(Mark.PARTLY), ""));
    done(standards.assess(member, employer.id(), all(Mark.KEPT), ""));
    assertThat(
            codes(
                standards.audit(
                    INSPECTOR, first.serial(), today().plusDays(2), Map.of(), "Nothing.")))
        .containsExactly("day-future", "nothing-looked-at", "replaced");
    assertThat(standards.audit(member, first.serial(), today(), all(Mark.KEPT), "Fine here."))
        .isInstanceOf(Result.Missing.class);
  }

  @Test
  void theLogIsPublicFromTheDayOfTheLawAndNotBefore() {
    Organisation employer = employer("Hill Road Foundry");
    Caller.Officer member = Agencies.member(organisations, employer, 8105);
    Malpractice later = done(log.enter(INSPECTOR, finding(employer, today().plusDays(3))));
    Malpractice never = done(log.enter(INSPECTOR, finding(employer, null)));
    assertThat(page(employer)).isEqualTo(404);
    assertThat(log.find(VISITOR, later.serial())).isEmpty();
    assertThat(log.find(member, never.serial())).isPresent();
    Malpractice now = done(log.enter(INSPECTOR, finding(employer, today())));
    assertThat(body(employer)).contains("Overtime beyond the law", FACTS, "It has not answered");
    done(log.answer(member, now.serial(), "We pay it back by March."));
    assertThat(codes(log.answer(member, now.serial(), "And more."))).containsExactly("answered");
    done(log.remedy(INSPECTOR, now.serial(), "Paid back to all fourteen."));
    assertThat(body(employer)).contains("We pay it back", "Remedied", "Paid back to all fourteen");
    done(log.setAside(INSPECTOR, now.serial(), "It was another company of that name."));
    assertThat(page(employer)).isEqualTo(404);
  }

  @Test
  void aFindingWithoutWhatItIsAboutIsRefusedWithEveryReason() {
    Organisation employer = employer("Canal Side Textiles");
    Finding empty =
        new Finding(
            employer.id(),
            Matter.UNDERPAYMENT,
            "",
            today().plusDays(1),
            today(),
            0,
            745,
            null,
            today(),
            " ",
            "",
            null);
    assertThat(codes(log.enter(INSPECTOR, empty)))
        .containsExactly(
            "since-future",
            "until-before",
            "inspected-before",
            "workers-wrong",
            "overtime-wrong",
            "underpaid-missing",
            "ground-missing",
            "text-missing");
    assertThat(log.enter(Agencies.officer("agency", 8106), finding(employer, null)))
        .isInstanceOf(Result.Missing.class);
  }

  @Test
  void anAgencyIsNoEmployer() {
    Organisation agency = Agencies.agency(organisations, "Ferry Stairs Agency");
    assertThat(log.enter(INSPECTOR, finding(agency, null))).isInstanceOf(Result.Missing.class);
    Caller.Officer member = Agencies.member(organisations, agency, 8107);
    assertThat(standards.assess(member, agency.id(), all(Mark.KEPT), ""))
        .isInstanceOf(Result.Missing.class);
  }

  @Test
  void rowsChangedBehindTheNodesBackAreFound() {
    Organisation employer = employer("Quay Cold Store");
    Caller.Officer member = Agencies.member(organisations, employer, 8108);
    int said = done(standards.assess(member, employer.id(), all(Mark.PARTLY), "")).serial();
    int found = done(log.enter(INSPECTOR, finding(employer, null))).serial();
    assertThat(auditor.faults(Entry.Chain.STANDARD, said)).isEmpty();
    assertThat(auditor.faults(Entry.Chain.MALPRACTICE, found)).isEmpty();
    change("self_assessments set words = 'We keep all of it.'", said);
    change("malpractice set overtime = 1", found);
    assertThat(auditor.faults(Entry.Chain.STANDARD, said)).hasSize(1);
    assertThat(auditor.faults(Entry.Chain.MALPRACTICE, found)).hasSize(1);
    change("self_assessments set words = ''", said);
    change("malpractice set overtime = 52", found);
    assertThat(auditor.faults(Entry.Chain.STANDARD, said)).isEmpty();
    assertThat(auditor.faults(Entry.Chain.MALPRACTICE, found)).isEmpty();
  }

  private void change(String what, int serial) {
    owner.sql().sql("update recruitment." + what + " where serial = ?").param(serial).update();
  }

  private Finding finding(Organisation employer, @Nullable LocalDate publicFrom) {
    LocalDate day = today().minusDays(20);
    return new Finding(
        employer.id(),
        Matter.OVERTIME,
        "Technical training: welding",
        day.minusDays(90),
        null,
        14,
        52,
        Money.of("120000 THB"),
        day,
        "Labour Protection Act, section 26",
        FACTS,
        publicFrom);
  }

  private Organisation employer(String name) {
    return done(
        organisations.enter(
            SELF, Organisation.Particulars.of(Organisation.Kind.EMPLOYER, name, "TH")));
  }

  private static Map<String, Mark> all(Mark mark) {
    Map<String, Mark> marks = new LinkedHashMap<>();
    Standard.CRITERIA.forEach(each -> marks.put(each.code(), mark));
    return marks;
  }

  private SelfAssessment read(Organisation employer) {
    return standards.latest(VISITOR, List.of(employer.id())).values().iterator().next();
  }

  private int page(Organisation employer) {
    return new Browser(port).get("/employers/" + employer.number()).statusCode();
  }

  private String body(Organisation employer) {
    return new Browser(port).get("/employers/" + employer.number() + "?lang=en").body();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
