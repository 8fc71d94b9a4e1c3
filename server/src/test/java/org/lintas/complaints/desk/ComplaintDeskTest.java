package org.lintas.complaints.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Caller;
import org.lintas.complaints.opened.KeysShut;
import org.lintas.complaints.vault.Compartment;
import org.lintas.complaints.vault.ComplaintJournal;
import org.lintas.complaints.vault.KeyRing;
import org.lintas.complaints.vault.NotEntitled;
import org.lintas.complaints.vault.Piece;
import org.lintas.complaints.vault.Pieces;
import org.lintas.complaints.vault.Receipts;
import org.lintas.complaints.vault.Vault;
import org.lintas.node.TestClock;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The desk through its doors. */
@NodeTest
class ComplaintDeskTest {

  @Autowired Deskwork desk;
  @Autowired DeskCases cases;
  @Autowired Queues queues;
  @Autowired Help help;
  @Autowired Outcomes outcomes;
  @Autowired Clocks clocks;
  @Autowired DocketStore store;
  @Autowired Pieces pieces;
  @Autowired Vault vault;
  @Autowired KeyRing ring;
  @Autowired ComplaintJournal journal;
  @Autowired TestClock clock;
  @Autowired ApplicationContext node;

  private Filed filed;
  private Caller.Officer caseworker;

  @BeforeEach
  void signIn() {
    filed = new Filed(node);
    caseworker = filed.member("caseworker");
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void aCaseIsReadAcknowledgedAnsweredAndClosed() {
    Receipts.Opened her = filed.at("migrant-support");
    done(desk.acknowledge(caseworker, her.number(), "We have read it."));
    done(desk.answer(caseworker, her.number(), "We have written to them."));
    Docket closed = done(desk.close(caseworker, her.number(), "remedied", "They have paid."));
    assertThat(closed.state()).isEqualTo(State.CLOSED);
    assertThat(closed.days().retainedUntil()).isAfter(LocalDate.now(clock));
    assertThat(pieces.read(her.keys(), her.complaint(), Compartment.STORY))
        .extracting(Piece::kind, Piece::by)
        .containsExactly(
            tuple("answer", "caseworker"),
            tuple("answer", "caseworker"),
            tuple("outcome", "caseworker"));
    assertThat(journal.read(her.complaint()))
        .extracting(each -> each.entry().action())
        .containsExactly("file", "acknowledge", "answer", "close");
  }

  @Test
  void whoeverIsNoMemberOfTheChannelFindsNothing() {
    Receipts.Opened her = filed.at("migrant-support");
    for (String other : List.of("embassy-caseworker", "custodian", "complaints-manager")) {
      Caller.Officer officer = filed.member(other);
      assertThat(cases.read(officer, her.number())).as(other).isEmpty();
      assertThat(desk.answer(officer, her.number(), "Hello")).isInstanceOf(Result.Missing.class);
    }
    Caller.Officer police = filed.member("police-officer");
    assertThat(queues.queue(police, Queue.Shown.OPEN, "", 0, 10)).isEmpty();
    assertThat(queues.overdue(police)).isZero();
  }

  @Test
  void shutKeysOpenNothing() {
    Receipts.Opened her = filed.at("migrant-support");
    ring.forget(caseworker);
    assertThatThrownBy(() -> cases.read(caseworker, her.number())).isInstanceOf(KeysShut.class);
    assertThatThrownBy(() -> desk.note(caseworker, her.number(), "afraid"))
        .isInstanceOf(KeysShut.class);
  }

  @Test
  void notesAndTriageAreNeverHers() {
    Receipts.Opened her = filed.at("migrant-support");
    done(desk.note(caseworker, her.number(), "She seems afraid of her brother-in-law."));
    done(desk.triage(caseworker, her.number(), triage(Urgency.URGENT)));
    assertThatThrownBy(() -> pieces.read(her.keys(), her.complaint(), Compartment.NOTES))
        .isInstanceOf(NotEntitled.class);
    CaseFile file = cases.read(caseworker, her.number()).orElseThrow();
    Triage.Sealed sealed = Objects.requireNonNull(file.triage());
    assertThat(sealed.groups()).containsExactly(Triage.Group.ASYLUM_SEEKER);
    assertThat(sealed.forbidsReturn()).isTrue();
    assertThat(file.notes()).extracting(Piece::text).hasSize(1);
    assertThat(file.docket().about().kinds()).containsExactly("wages", "violence");
  }

  @Test
  void anEmergencyRunsOnItsOwnClockUntilSomebodyIsOnTheWay() {
    Receipts.Opened her = filed.at("migrant-support");
    assertThat(reasons(desk.dispatch(caseworker, her.number(), "Somebody goes.")))
        .containsExactly("no-emergency");
    done(desk.acknowledge(caseworker, her.number(), ""));
    done(desk.triage(caseworker, her.number(), triage(Urgency.EMERGENCY)));
    Docket running = store.get(her.complaint()).orElseThrow();
    assertThat(running.times().owed()).isEqualTo("dispatch");
    done(desk.dispatch(caseworker, her.number(), "Two of us go by car."));
    assertThat(store.get(her.complaint()).orElseThrow().times().owed()).isEqualTo("answer");
  }

  @Test
  void whoeverWaitsLongestForWhatIsOwedComesFirst() {
    Receipts.Opened late = filed.at("migrant-support", "fees");
    clock.forward(Duration.ofDays(3));
    Receipts.Opened fresh = filed.at("migrant-support", "fees");
    caseworker = filed.member("caseworker");
    List<String> numbers =
        queues.queue(caseworker, Queue.Shown.OPEN, "fees", 0, 500).orElseThrow().contents().stream()
            .map(Docket::number)
            .toList();
    assertThat(numbers).containsSubsequence(late.number(), fresh.number());
    clock.forward(Duration.ofDays(40));
    caseworker = filed.member("caseworker");
    long before = queues.overdue(caseworker);
    done(desk.answer(caseworker, late.number(), "We are sorry that it took so long."));
    assertThat(queues.overdue(caseworker)).isEqualTo(before - 1);
    clocks.heard(late.complaint());
    assertThat(store.get(late.complaint()).orElseThrow().times().owed()).isEqualTo("answer");
  }

  @Test
  void helpIsAskedForGivenAndReadByHer() {
    Receipts.Opened her = filed.at("migrant-support");
    LocalDate until = LocalDate.now(clock).plusDays(30);
    done(
        help.ask(
            caseworker,
            her.number(),
            new Help.Wanted("shelter", "requested", until, "For her and one child.")));
    Assignment asked = help.of(her).getFirst();
    assertThat(asked.state()).isEqualTo("requested");
    done(
        help.change(
            caseworker,
            her.number(),
            asked.id(),
            new Help.Wanted("shelter", "assigned", until, "Room 4, ring twice.")));
    assertThat(help.of(her))
        .extracting(Assignment::state, Assignment::words, Assignment::until)
        .containsExactly(tuple("assigned", "Room 4, ring twice.", until));
    assertThat(
            reasons(
                help.ask(
                    caseworker,
                    her.number(),
                    new Help.Wanted("shelter", "requested", until.minusYears(1), ""))))
        .containsExactlyInAnyOrder("until-past", "text-missing");
  }

  @Test
  void helpThatIsNotThereIsNotChanged() {
    Receipts.Opened her = filed.at("migrant-support");
    Receipts.Opened other = filed.at("migrant-support");
    Help.Wanted wanted = new Help.Wanted("lawyer", "assigned", null, "On Tuesday.");
    done(help.ask(caseworker, other.number(), wanted));
    for (long id : List.of(4711L, help.of(other).getFirst().id())) {
      assertThat(help.change(caseworker, her.number(), id, wanted))
          .isInstanceOf(Result.Missing.class);
    }
    assertThat(journal.read(her.complaint()))
        .extracting(each -> each.entry().action())
        .doesNotContain("help-change");
  }

  @Test
  void anOutcomeIsDisputedWithinNinetyDaysAndWorkedOnAgain() {
    Receipts.Opened her = filed.at("migrant-support");
    assertThat(outcomes.of(her)).isEmpty();
    assertThat(reasons(outcomes.dispute(her, "No!"))).containsExactly("not-closed");
    done(desk.acknowledge(caseworker, her.number(), ""));
    done(desk.close(caseworker, her.number(), "unfounded", "We found no wrong."));
    Outcome disputed = done(outcomes.dispute(her, "The receipts say something else."));
    assertThat(disputed.disputed()).isTrue();
    Docket open = store.get(her.complaint()).orElseThrow();
    assertThat(open.state()).isEqualTo(State.DISPUTED);
    assertThat(open.days().retainedUntil()).isNull();
    assertThat(open.times().owed()).isEqualTo("answer");
    done(desk.resume(caseworker, her.number(), "We look at them."));
    done(desk.close(caseworker, her.number(), "partly-remedied", "Half of it was paid."));
    clock.forward(Duration.ofDays(92));
    assertThat(reasons(outcomes.dispute(her, "And the rest?"))).containsExactly("dispute-late");
  }

  @Test
  void whatIsClosedTakesNoStep() {
    Receipts.Opened her = filed.at("migrant-support");
    assertThat(reasons(desk.close(caseworker, her.number(), "remedied", "Paid.")))
        .containsExactly("not-acknowledged");
    done(desk.acknowledge(caseworker, her.number(), ""));
    done(desk.close(caseworker, her.number(), "remedied", "Paid."));
    assertThat(reasons(desk.answer(caseworker, her.number(), "One more thing.")))
        .containsExactly("not-open");
    assertThat(reasons(desk.triage(caseworker, her.number(), triage(Urgency.ROUTINE))))
        .containsExactly("not-open");
  }

  @Test
  void aCaseIsPutIntoTheHandsOfACaseworkerOfTheDeskAlone() {
    Receipts.Opened her = filed.at("migrant-support");
    assertThat(reasons(desk.assign(caseworker, her.number(), "embassy-caseworker")))
        .containsExactly("handler-missing");
    done(desk.assign(caseworker, her.number(), "second-caseworker"));
    Caller.Officer second = filed.member("second-caseworker");
    assertThat(queues.queue(second, Queue.Shown.MINE, "", 0, 500).orElseThrow().contents())
        .extracting(Docket::number)
        .contains(her.number());
  }

  @Test
  void whatIsShreddedLeavesTheDesk() {
    Receipts.Opened her = filed.at("migrant-support");
    Help.Wanted wanted = new Help.Wanted("lawyer", "requested", null, "For the hearing.");
    done(help.ask(caseworker, her.number(), wanted));
    vault.shred(her.complaint());
    assertThat(cases.read(caseworker, her.number())).isEmpty();
    assertThat(queues.queue(caseworker, Queue.Shown.OPEN, "", 0, 500).orElseThrow().contents())
        .extracting(Docket::number)
        .doesNotContain(her.number());
  }

  @Test
  void justiceFindsTheCasesItWasLetIntoAndNoOther() {
    Receipts.Opened her = filed.at("migrant-support");
    Caller.Officer prosecutor = filed.member("prosecutor");
    assertThat(queues.tracked(prosecutor).orElseThrow())
        .extracting(Docket::number)
        .doesNotContain(her.number());
    filed.admits(her, "prosecutor");
    assertThat(queues.tracked(prosecutor).orElseThrow())
        .extracting(Docket::number)
        .contains(her.number());
    assertThat(cases.read(prosecutor, her.number())).isEmpty();
    assertThat(queues.tracked(filed.member("police-officer"))).isEmpty();
  }

  private static Triage triage(Urgency urgency) {
    return new Triage(
        List.of("violence", "wages"),
        urgency,
        Set.of(Triage.Group.ASYLUM_SEEKER),
        Triage.Cause.SEEKS_REFUGE,
        "Came by boat.\nAlone.");
  }

  private static <T> T done(Result<T> result) {
    assertThat(result).isInstanceOf(Result.Done.class);
    return ((Result.Done<T>) result).value();
  }

  private static List<String> reasons(Result<?> result) {
    assertThat(result).isInstanceOf(Result.Refused.class);
    return ((Result.Refused<?>) result).reasons().stream().map(Reason::code).toList();
  }
}
