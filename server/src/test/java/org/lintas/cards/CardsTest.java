package org.lintas.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.lintas.shared.Results.codes;
import static org.lintas.shared.Results.done;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Caller;
import org.lintas.access.Offices;
import org.lintas.cards.keys.Keys;
import org.lintas.cards.model.CardAct;
import org.lintas.cards.model.CardState;
import org.lintas.casework.CaseView;
import org.lintas.casework.Cases;
import org.lintas.credential.Card;
import org.lintas.credential.Holder;
import org.lintas.credential.Malformed;
import org.lintas.credential.Outcome;
import org.lintas.credential.Sex;
import org.lintas.credential.StatusList;
import org.lintas.credential.Verdict;
import org.lintas.credential.Verifier;
import org.lintas.journal.Auditor;
import org.lintas.journal.Entry;
import org.lintas.journal.Fault;
import org.lintas.journal.Journal;
import org.lintas.node.OwnerAccount;
import org.lintas.node.TestClock;
import org.lintas.procedures.Procedures;
import org.lintas.shared.Result;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Cards come and go with their cases, and officers change them. */
@NodeTest
class CardsTest {

  @Autowired Cards cards;
  @Autowired StatusLists lists;
  @Autowired Keys keys;
  @Autowired Cases cases;
  @Autowired Procedures procedures;
  @Autowired Offices offices;
  @Autowired Journal journal;
  @Autowired Auditor auditor;
  @Autowired OwnerAccount owner;
  @Autowired TransactionTemplate transaction;
  @Autowired TestClock clock;
  private PassOffice office;

  @BeforeEach
  void open() {
    office = new PassOffice(cases, procedures, offices, clock).open();
  }

  @AfterEach
  void now() {
    clock.reset();
  }

  private List<IssuedCard> of(CaseView view) {
    return cards.of(office.registrar(), view.serial());
  }

  private IssuedCard only(CaseView view) {
    assertThat(of(view)).hasSize(1);
    return of(view).getFirst();
  }

  private IssuedCard card(CaseView view, String kind) {
    return of(view).stream().filter(each -> each.kind().equals(kind)).findFirst().orElseThrow();
  }

  private IssuedCard again(IssuedCard card) {
    return cards.find(office.registrar(), card.number()).orElseThrow();
  }

  /** As somebody finds it who has nothing but the QR code, the keys and the lists. */
  private Verdict verdict(IssuedCard card) {
    return Verifier.of(keys.trust(), this::list, clock).verify(card.qr());
  }

  private StatusList list(String uri) {
    try {
      String name = uri.substring(uri.lastIndexOf('/') + 1);
      return StatusList.read(lists.find(name).orElseThrow().token(), keys.trust());
    } catch (Malformed e) {
      throw new AssertionError(e);
    }
  }

  private void assertSound() {
    assertThat(journal.verify(_ -> {}).fault()).isEmpty();
  }

  private Result<IssuedCard> act(IssuedCard card, CardAct act) {
    return cards.act(office.registrar(), card.number(), act, card.version(), "Because");
  }

  @Test
  void aStageGivesItsCaseASignedCardThatSaysWhatIsKnown() {
    CaseView view = office.apply("မလှလှ");
    IssuedCard card = only(view);
    assertThat(card.kind()).isEqualTo("slip");
    assertThat(card.issuedOn()).isEqualTo(office.today());
    assertThat(card.expiresOn()).isEqualTo(office.today().plusMonths(3).minusDays(1));
    Verdict verdict = verdict(card);
    assertThat(verdict.outcome()).isEqualTo(Outcome.GENUINE);
    Card says = Objects.requireNonNull(verdict.card());
    assertThat(says.issuer()).isEqualTo(keys.issuer());
    assertThat(says.number()).isEqualTo(card.number()).hasSize(12).startsWith("1");
    assertThat(says.kind()).isEqualTo("slip");
    assertThat(says.expiresAt())
        .isEqualTo(last(card).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    assertThat(says.holder())
        .as("no Latin name: no document gave one")
        .isEqualTo(new Holder(null, "မလှလှ", "mya", "1985-07", Sex.FEMALE, "MM"));
    assertSound();
  }

  @Test
  void aNameInLatinLettersIsTheDocumentsOrAsItWasWritten() {
    Map<String, String> answers = PassOffice.person("មុំ សុភា");
    answers.put("latinName", "Mom Sophea");
    Holder both = holder(only(office.apply(answers, null)));
    assertThat(both.name()).isEqualTo("Mom Sophea");
    assertThat(both.ownName()).isEqualTo("មុំ សុភា");
    assertThat(both.ownLanguage()).isEqualTo("khm");
    Holder latin = holder(only(office.apply("Juan dela Cruz")));
    assertThat(latin.name()).isEqualTo("Juan dela Cruz");
    assertThat(latin.ownName()).isNull();
  }

  private Holder holder(IssuedCard card) {
    return Objects.requireNonNull(Objects.requireNonNull(verdict(card).card()).holder());
  }

  private static LocalDate last(IssuedCard card) {
    return Objects.requireNonNull(card.expiresOn());
  }

  @Test
  void aStageThatEndsWhatACardSaysRevokesIt() {
    CaseView view = office.passed("Ends a slip");
    assertThat(card(view, "slip").state()).isEqualTo(CardState.REVOKED);
    assertThat(card(view, "pass").state()).isEqualTo(CardState.VALID);
    assertThat(verdict(card(view, "slip")).outcome()).isEqualTo(Outcome.REVOKED);
    assertThat(cards.history(office.registrar(), card(view, "slip").number()))
        .extracting(CardEvent::action, CardEvent::because)
        .containsExactly(tuple("issue", null), tuple("revoke", "ended"));
    assertSound();
  }

  @Test
  void aCaseRefusedOrWithdrawnTakesItsCardsAlong() {
    CaseView refused = office.apply("Refused");
    office.refuse(refused);
    assertThat(verdict(only(refused)).outcome()).isEqualTo(Outcome.REVOKED);
    CaseView withdrawn = office.apply("Withdrawn");
    office.withdraw(withdrawn);
    assertThat(verdict(only(withdrawn)).outcome()).isEqualTo(Outcome.REVOKED);
    assertThat(codes(act(only(withdrawn), CardAct.REINSTATE))).containsExactly("case-ended");
    assertSound();
  }

  @Test
  void aStageDoneAgainReplacesItsCard() {
    CaseView view = office.passed("Done again");
    IssuedCard first = card(view, "pass");
    office.sendBack(view);
    assertThat(again(first).state())
        .as("nobody is left without papers while an office mends its work")
        .isEqualTo(CardState.VALID);
    office.pass(view);
    List<IssuedCard> passes = of(view).stream().filter(each -> each.kind().equals("pass")).toList();
    assertThat(passes)
        .extracting(IssuedCard::state)
        .containsExactly(CardState.REVOKED, CardState.VALID);
    assertThat(passes.getFirst().replacedBy()).isEqualTo(passes.getLast().serial());
    assertSound();
  }

  @Test
  void aCorrectedNameReplacesTheCardThatShowsIt() {
    CaseView view = office.apply("မလှလ");
    office.correct(view, PassOffice.person("မလှလှ"));
    assertThat(of(view))
        .extracting(IssuedCard::state)
        .containsExactly(CardState.REVOKED, CardState.VALID);
    IssuedCard copy = of(view).getLast();
    assertThat(holder(copy).ownName()).isEqualTo("မလှလှ");
    assertThat(copy.expiresOn()).isEqualTo(of(view).getFirst().expiresOn());
    Map<String, String> phone = PassOffice.person("မလှလှ");
    phone.put("phone", "0812345678");
    office.correct(view, phone);
    assertThat(of(view)).as("a telephone stands on no card").hasSize(2);
    assertSound();
  }

  @Test
  void anOfficerSuspendsReinstatesRevokesAndUndoesIt() {
    IssuedCard card = only(office.apply("Changed by hand"));
    IssuedCard suspended = done(act(card, CardAct.SUSPEND));
    assertThat(suspended.state()).isEqualTo(CardState.SUSPENDED);
    assertThat(verdict(card).outcome()).isEqualTo(Outcome.SUSPENDED);
    assertThat(codes(act(suspended, CardAct.SUSPEND))).containsExactly("card-suspended");
    IssuedCard back = done(act(suspended, CardAct.REINSTATE));
    assertThat(verdict(card).outcome()).isEqualTo(Outcome.GENUINE);
    assertThat(codes(act(back, CardAct.REINSTATE))).containsExactly("card-valid");
    IssuedCard revoked = done(act(back, CardAct.REVOKE));
    assertThat(verdict(card).outcome()).isEqualTo(Outcome.REVOKED);
    assertThat(done(act(revoked, CardAct.REINSTATE)).state()).isEqualTo(CardState.VALID);
    assertThat(cards.history(office.registrar(), card.number()))
        .extracting(CardEvent::action)
        .containsExactly("issue", "suspend", "reinstate", "revoke", "reinstate");
    assertSound();
  }

  @Test
  void aReplacedCardIsRevokedAndItsPlaceTaken() {
    IssuedCard lost = only(office.apply("Lost"));
    IssuedCard copy = done(act(lost, CardAct.REPLACE));
    assertThat(copy.number()).isNotEqualTo(lost.number());
    assertThat(copy.expiresOn()).isEqualTo(lost.expiresOn());
    assertThat(verdict(lost).outcome()).isEqualTo(Outcome.REVOKED);
    assertThat(verdict(copy).outcome()).isEqualTo(Outcome.GENUINE);
    assertThat(codes(act(again(lost), CardAct.REINSTATE))).containsExactly("card-replaced");
    IssuedCard revoked = done(act(copy, CardAct.REVOKE));
    assertThat(revoked.state()).isEqualTo(CardState.REVOKED);
    assertThat(done(act(again(lost), CardAct.REINSTATE)).state()).isEqualTo(CardState.VALID);
    assertSound();
  }

  @Test
  void aSecondPressChangesNothing() {
    IssuedCard card = only(office.apply("Pressed twice"));
    assertThat(act(card, CardAct.SUSPEND)).isInstanceOf(Result.Done.class);
    assertThat(act(card, CardAct.SUSPEND)).isInstanceOf(Result.Stale.class);
    assertThat(again(card).version()).isEqualTo(1);
  }

  @Test
  void whoeverReinstatesWhileTheCaseIsRefusedDoesNotWin() {
    CaseView view = office.apply("Refused meanwhile");
    IssuedCard revoked = done(act(only(view), CardAct.REVOKE));
    AtomicReference<CompletableFuture<Void>> refusal = new AtomicReference<>();
    transaction.executeWithoutResult(status -> {
      assertThat(done(act(revoked, CardAct.REINSTATE)).state()).isEqualTo(CardState.VALID);
      refusal.set(CompletableFuture.runAsync(() -> office.refuse(view)));
      assertThatThrownBy(() -> refusal.get().get(300, TimeUnit.MILLISECONDS))
          .as("it waits for the card")
          .isInstanceOf(TimeoutException.class);
    });
    refusal.get().join();
    assertThat(only(view).state()).isEqualTo(CardState.REVOKED);
    assertSound();
  }

  @Test
  void aReasonIsAskedFor() {
    IssuedCard card = only(office.apply("No reason"));
    assertThat(codes(cards.act(office.registrar(), card.number(), CardAct.REVOKE, null, " ")))
        .containsExactly("reason-required");
    assertThat(
            codes(
                cards.act(
                    office.registrar(), card.number(), CardAct.REVOKE, null, "x".repeat(501))))
        .containsExactly("too-long");
  }

  @Test
  void whoDidNotIssueACardMayLookAtItAndNoMore() {
    IssuedCard card = only(office.apply("Others look"));
    Caller.Officer health = office.officer("health-officer", "th");
    assertThat(cards.find(health, card.number())).isPresent();
    assertThat(cards.acts(health, card)).isEmpty();
    assertThat(codes(cards.act(health, card.number(), CardAct.REVOKE, null, "No")))
        .containsExactly("card-role");
    assertThat(cards.acts(office.officer("programme-manager", "th"), card))
        .containsExactlyInAnyOrder(CardAct.SUSPEND, CardAct.REVOKE, CardAct.REPLACE);
  }

  @Test
  void unknownAndForbiddenLookAlike() {
    IssuedCard card = only(office.apply("Hidden"));
    Caller.Officer elsewhere = office.officer("registrar", "th-85");
    assertThat(cards.find(elsewhere, card.number())).isEmpty();
    assertThat(cards.find(new Caller.Visitor(), card.number())).isEmpty();
    assertThat(cards.find(office.registrar(), "not a number")).isEmpty();
    assertThat(cards.act(elsewhere, card.number(), CardAct.REVOKE, null, "No"))
        .isInstanceOf(Result.Missing.class);
    assertThat(cards.history(elsewhere, card.number())).isEmpty();
    assertThat(cards.of(elsewhere, card.caseSerial())).isEmpty();
  }

  @Test
  void aLookByNumberTellsNothingOfTheHolder() {
    IssuedCard card = only(office.apply("Looked up"));
    CardNotice notice = cards.look(card.number()).orElseThrow();
    assertThat(notice.kind()).isEqualTo("slip");
    assertThat(notice.state()).isEqualTo("valid");
    assertThat(notice.toString()).doesNotContain("Looked up");
    clock.set(last(card).plusDays(1));
    assertThat(cards.look(card.number()).orElseThrow().state()).isEqualTo("expired");
    assertThat(codes(act(card, CardAct.REPLACE))).contains("card-expired");
  }

  @Test
  void aTamperedTableIsFound() {
    IssuedCard card = only(office.apply("Tampered"));
    assertFault(card, "state = 2", "state = 0");
    assertFault(card, "kind = 'other'", "kind = 'slip'");
    done(act(card, CardAct.SUSPEND));
    assertFault(card, "state = 0", "state = 2");
    assertFault(card, "version = 7", "version = 1");
    change(card, "state = 0");
    assertThat(journal.verify(_ -> {}).fault()).isPresent();
    change(card, "state = 2");
    assertSound();
  }

  private void assertFault(IssuedCard card, String forged, String mended) {
    change(card, forged);
    assertThat(faults(card)).as(forged).isNotEmpty();
    change(card, mended);
    assertThat(faults(card)).as(mended).isEmpty();
  }

  private List<Fault> faults(IssuedCard card) {
    List<Fault> faults = new ArrayList<>(auditor.faults(Entry.Chain.CARD, card.serial()));
    faults.addAll(auditor.faults(Entry.Chain.CASE, card.caseSerial()));
    return faults;
  }

  private void change(IssuedCard card, String assignment) {
    owner
        .sql()
        .sql("update cards.cards set " + assignment + " where serial = ?")
        .param(card.serial())
        .update();
  }

  @Test
  void aCardTellsItsDayInTheZoneOfItsAuthority() {
    clock.set(LocalDate.of(2026, 3, 1));
    IssuedCard card = only(office.apply("Zoned"));
    assertThat(Objects.requireNonNull(verdict(card).card()).validFrom())
        .isEqualTo(LocalDate.of(2026, 3, 1).atStartOfDay(ZoneOffset.UTC).toInstant());
  }
}
