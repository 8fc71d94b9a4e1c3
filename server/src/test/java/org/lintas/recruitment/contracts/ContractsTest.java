package org.lintas.recruitment.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.recruitment.contracts.Hiring.LICENSING;
import static org.lintas.recruitment.contracts.Hiring.text;
import static org.lintas.shared.Results.codes;
import static org.lintas.shared.Results.done;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Caller;
import org.lintas.journal.Audit;
import org.lintas.journal.Entry;
import org.lintas.journal.Journal;
import org.lintas.node.OwnerAccount;
import org.lintas.organisations.Organisations;
import org.lintas.recruitment.contracts.model.Field;
import org.lintas.recruitment.contracts.model.Version;
import org.lintas.recruitment.contracts.model.Version.Kind;
import org.lintas.shared.Result;
import org.springframework.beans.factory.annotation.Autowired;

/** Contracts through their door. */
@NodeTest
class ContractsTest {

  private static final Caller.Visitor WORKER = new Caller.Visitor();

  @Autowired Contracts contracts;
  @Autowired Assessments assessments;
  @Autowired Organisations organisations;
  @Autowired ContractAudit audit;
  @Autowired Journal journal;
  @Autowired OwnerAccount owner;
  private Hiring hiring;

  @BeforeEach
  void open() {
    hiring = Hiring.open(organisations);
  }

  private Opened begin(Version... texts) {
    return done(contracts.begin(hiring.agent(), hiring.beginning(), List.of(texts)));
  }

  private Contract enter(Opened opened, Version text, String reason) {
    return done(contracts.enter(hiring.agent(), opened.contract().number(), text, reason, null));
  }

  @Test
  void aWageThatFellBetweenOfferAndSignatureIsAFlag() {
    Opened opened = begin(text(Kind.OFFER));
    Contract contract = enter(opened, text(Kind.SIGNED, "wage", "9000 THB"), "");
    Assessment assessment = assessments.of(contract);
    assertThat(assessment.substituted()).isTrue();
    assertThat(assessment.flags().getFirst().line().field()).isEqualTo(Field.WAGE);
    assertThat(contracts.list(hiring.agent(), true, 0, 50).contents())
        .extracting(Contract::number)
        .containsExactly(contract.number());
  }

  @Test
  void theLawOfTheCorridorSaysWhatIsWrongWithAText() {
    Contract contract =
        begin(
                text(
                    Kind.OFFER,
                    "passport",
                    "employer",
                    "wage",
                    "8000 THB",
                    "deductDebt",
                    "15 %",
                    "hoursPerDay",
                    "10",
                    "daysPerWeek",
                    "7"))
            .contract();
    Assessment assessment = assessments.of(contract);
    assertThat(assessment.corridor()).isPresent();
    assertThat(assessment.breaches(Kind.OFFER))
        .extracting(each -> each.code())
        .contains(
            "passport-kept", "wage-too-low", "debt-too-high", "hours-too-long", "rest-too-short");
    assertThat(assessments.of(begin(text(Kind.OFFER)).contract()).breaches(Kind.OFFER)).isEmpty();
  }

  @Test
  void aWorkerReadsHerContractByItsNumberAndHerCodeAlone() {
    Opened opened = begin(text(Kind.OFFER));
    String number = opened.contract().number();
    assertThat(done(contracts.read(WORKER, number, opened.code().toLowerCase())).number())
        .isEqualTo(number);
    assertThat(contracts.read(WORKER, number, "AAAAA AAAAA")).isInstanceOf(Result.Missing.class);
    Opened anew = done(contracts.newCode(LICENSING, number));
    assertThat(contracts.read(WORKER, number, opened.code())).isInstanceOf(Result.Missing.class);
    assertThat(contracts.read(WORKER, number, anew.code())).isInstanceOf(Result.Done.class);
  }

  @Test
  void guessingCodesIsSlowedDown() {
    String number = begin(text(Kind.OFFER)).contract().number();
    for (int guess = 0; guess < 10; guess++) {
      assertThat(contracts.read(WORKER, number, "GUESS" + guess))
          .isInstanceOf(Result.Missing.class);
    }
    assertThat(codes(contracts.read(WORKER, number, "GUESS"))).containsExactly("too-many-tries");
  }

  @Test
  void anotherAgencySeesAndEntersNothing() {
    Opened opened = begin(text(Kind.OFFER));
    Hiring other = Hiring.open(organisations);
    String number = opened.contract().number();
    assertThat(contracts.find(other.agent(), number)).isInstanceOf(Result.Missing.class);
    assertThat(contracts.enter(other.agent(), number, text(Kind.SIGNED), "", null))
        .isInstanceOf(Result.Missing.class);
    assertThat(codes(contracts.begin(other.agent(), hiring.beginning(), List.of())))
        .containsExactly("not-yours");
    assertThat(contracts.list(other.agent(), false, 0, 50).contents()).isEmpty();
    assertThat(contracts.find(WORKER, number)).isInstanceOf(Result.Missing.class);
    assertThat(done(contracts.find(LICENSING, number)).number()).isEqualTo(number);
  }

  @Test
  void aTextIsReplacedWithAReasonAloneAndTheFormerStaysInTheJournal() {
    Opened opened = begin(text(Kind.OFFER));
    String number = opened.contract().number();
    Version lower = text(Kind.OFFER, "wage", "9999 THB");
    assertThat(codes(contracts.enter(hiring.agent(), number, lower, " ", null)))
        .containsExactly("reason-required");
    enter(opened, lower, "Misread");
    assertThat(done(contracts.history(LICENSING, number)))
        .extracting(event -> event.action() + " " + event.reason())
        .containsExactly("begin ", "enter-offer Misread");
    assertThat(entries(opened.contract()).getFirst().entry().payload()).contains("10400 THB");
    assertThat(contracts.enter(hiring.agent(), number, text(Kind.SIGNED), "", 1))
        .isInstanceOf(Result.Stale.class);
  }

  @Test
  void badBeginningsAreRefusedWithEveryReason() {
    Beginning bad = new Beginning("Burma", "TH", " ", "1234567890", "12345678", "", null);
    Version later =
        new Version(
            Kind.OFFER,
            LocalDate.of(2999, 1, 1),
            org.lintas.recruitment.contracts.model.Offers.offer("occupation", "9999"));
    assertThat(codes(contracts.begin(LICENSING, bad, List.of(later, later))))
        .contains(
            "country-wrong",
            "worker-missing",
            "case-unknown",
            "organisation-unknown",
            "agreed-later",
            "occupation-wrong",
            "text-twice");
  }

  @Test
  void verifyFindsAContractThatWasChangedBehindTheJournal() {
    Contract contract = begin(text(Kind.OFFER)).contract();
    List<Audit.Subject> subject = List.of(new Audit.Subject(contract.serial(), entries(contract)));
    assertThat(audit.compare(subject)).isEmpty();
    change(contract, "10400 THB", "10401 THB");
    assertThat(audit.compare(subject)).hasSize(1);
    change(contract, "10401 THB", "10400 THB");
  }

  private List<Entry.Recorded> entries(Contract contract) {
    return journal
        .read(Entry.Chain.CONTRACT, List.of(contract.serial()))
        .getOrDefault(contract.serial(), List.of());
  }

  private void change(Contract contract, String from, String to) {
    owner
        .sql()
        .sql("update recruitment.contracts set record = replace(record, ?, ?) where serial = ?")
        .params(from, to, contract.serial())
        .update();
  }
}
