package org.lintas.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lintas.procedure.CaseState.Progress;
import org.lintas.procedure.CaseState.StageState;
import org.lintas.procedure.CaseState.Status;

/** What the engine decides, tried on the toy library. */
class DecisionTest {
  private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);
  private static final Actor LIBRARIAN = new Actor("l1", Set.of("librarian"));
  private static final Actor OPTICIAN = new Actor("o1", Set.of("optician"));
  private static final Actor CASHIER = new Actor("c1", Set.of("cashier"));
  private static final Actor KEEPER = new Actor("k1", Set.of("keeper"));
  private static final Actor OTHER_KEEPER = new Actor("k2", Set.of("keeper"));
  private static final Actor CLOCK = new Actor("clock", Set.of(Engine.CLOCK));
  private static final List<Payment> DEPOSIT =
      List.of(new Payment("deposit", "12.50 MYR", "R1"), new Payment("stamp", "1 MYR", null));

  private final Procedure toy = Given.definition("toy/library-card");

  private CaseState requested() {
    return Given.accepted(
        toy,
        CaseState.NONE,
        new Action.Start(
            LIBRARIAN,
            MARCH,
            null,
            Map.of("fullName", "Ana", "born", "1990", "nationality", "MY"),
            List.of()));
  }

  private static Action.Complete eyesight(String outcome, Map<String, String> answers) {
    return new Action.Complete(
        OPTICIAN, MARCH.plusDays(3), "eyesight", outcome, answers, List.of());
  }

  private static Action.Complete deposit(List<Payment> payments) {
    return new Action.Complete(CASHIER, MARCH.plusDays(2), "deposit", null, Map.of(), payments);
  }

  private static Action.Complete card(Actor by) {
    return new Action.Complete(by, MARCH.plusDays(9), "card", null, Map.of(), List.of());
  }

  private CaseState readyForCard() {
    CaseState seen = Given.accepted(toy, requested(), eyesight("sharp", Map.of()));
    return Given.accepted(toy, seen, deposit(DEPOSIT));
  }

  private static StageState at(CaseState state, String stage) {
    return state.findStage(stage).orElseThrow();
  }

  @Test
  void stagesThatDoNotWaitForEachOtherOpenTogether() {
    assertThat(requested().stages().keySet())
        .containsExactly(
            "request", "reading-habits", "eyesight", "deposit", "visit", "branch-greeting");
  }

  @Test
  void aStageWaitsForAllBeforeItAndIsSkippedWhenNotNeeded() {
    CaseState seen = Given.accepted(toy, requested(), eyesight("sharp", Map.of()));
    assertThat(at(seen, "glasses").progress()).isEqualTo(Progress.SKIPPED);
    assertThat(seen.findStage("card")).isEmpty();
    assertThat(at(readyForCard(), "card").progress()).isEqualTo(Progress.OPEN);
    assertThat(at(readyForCard(), "card").due()).isEqualTo(MARCH.plusDays(13));
  }

  @Test
  void answersOfAPrivateStageAreSealedAndStayOutOfTheState() {
    List<Event> events =
        Given.events(toy, requested(), eyesight("sharp", Map.of("leftEye", "1.50")));
    Event.StageCompleted completed = (Event.StageCompleted) events.getFirst();
    assertThat(completed.answers()).isEmpty();
    assertThat(completed.sealed()).isEqualTo(Map.of("leftEye", "1.5"));
    assertThat(requested().applyAll(events).toString()).doesNotContain("leftEye");
  }

  @Test
  void aSecondPersonMustAgree() {
    CaseState proposed = Given.accepted(toy, readyForCard(), card(KEEPER));
    assertThat(at(proposed, "card").progress()).isEqualTo(Progress.AWAITING_APPROVAL);
    LocalDate next = MARCH.plusDays(10);
    assertThat(Given.codes(toy, proposed, new Action.Approve(KEEPER, next, "card")))
        .containsExactly("same-person");
    assertThat(Given.codes(toy, proposed, new Action.Approve(OTHER_KEEPER, MARCH, "card")))
        .containsExactly("before-proposal");
    assertThat(Given.codes(toy, proposed, card(OTHER_KEEPER))).containsExactly("awaiting-approval");
    CaseState agreed =
        Given.accepted(toy, proposed, new Action.Approve(OTHER_KEEPER, next, "card"));
    assertThat(agreed.status()).isEqualTo(Status.FINISHED);
    assertThat(at(agreed, "card").by()).isEqualTo("k2");
  }

  @Test
  void everyEffectOfAStageTakesHoldWhenItIsDone() {
    CaseState proposed = Given.accepted(toy, readyForCard(), card(KEEPER));
    List<Event> events =
        Given.events(toy, proposed, new Action.Approve(OTHER_KEEPER, MARCH.plusDays(10), "card"));
    assertThat(events.stream().filter(Event.EffectDue.class::isInstance)).hasSize(6);
  }

  @Test
  void aProposalCanBeTakenBackAndMadeAgain() {
    CaseState proposed = Given.accepted(toy, readyForCard(), card(KEEPER));
    CaseState open =
        Given.accepted(
            toy,
            proposed,
            new Action.SendBack(OTHER_KEEPER, MARCH.plusDays(10), "card", "card", "Not yet"));
    assertThat(at(open, "card").progress()).isEqualTo(Progress.OPEN);
    assertThat(at(open, "card").barred()).isEmpty();
    assertThat(at(open, "card").reason()).isEqualTo("Not yet");
    Given.accepted(toy, open, card(KEEPER));
  }

  @Test
  void whatIsSentBackIsDoneAgainWhileWhatWasDoneAndPaidStays() {
    CaseState back =
        Given.accepted(
            toy,
            readyForCard(),
            new Action.SendBack(KEEPER, MARCH.plusDays(9), "card", "deposit", "Wrong receipt"));
    assertThat(at(back, "card").progress()).isEqualTo(Progress.WAITING);
    assertThat(at(back, "deposit").turn()).isEqualTo(2);
    assertThat(at(back, "eyesight").progress()).isEqualTo(Progress.COMPLETED);
    assertThat(Given.codes(toy, back, deposit(DEPOSIT)))
        .containsExactly("paid-twice", "paid-twice");
    CaseState again = Given.accepted(toy, back, deposit(List.of()));
    assertThat(at(again, "deposit").paid()).hasSize(2);
    assertThat(at(again, "card").turn()).isEqualTo(2);
  }

  @Test
  void aSkippedStageOpensWhenWhatWasSentBackEndsOtherwise() {
    CaseState back =
        Given.accepted(
            toy,
            readyForCard(),
            new Action.SendBack(KEEPER, MARCH.plusDays(9), "card", "eyesight", "Look again"));
    CaseState again = Given.accepted(toy, back, eyesight("needs-glasses", Map.of()));
    assertThat(at(again, "glasses").progress()).isEqualTo(Progress.OPEN);
    assertThat(at(again, "card").progress()).isEqualTo(Progress.WAITING);
  }

  @Test
  void aRefusalEndsTheCaseUntilItIsContested() {
    LocalDate day = MARCH.plusDays(9);
    CaseState refused =
        Given.accepted(toy, readyForCard(), new Action.Refuse(KEEPER, day, "card", "No room"));
    assertThat(refused.status()).isEqualTo(Status.REFUSED);
    assertThat(Given.codes(toy, refused, card(OTHER_KEEPER))).contains("case-closed");
    CaseState contested =
        Given.accepted(toy, refused, new Action.Appeal(LIBRARIAN, day, "card", "There is room"));
    assertThat(contested.status()).isEqualTo(Status.OPEN);
    assertThat(Given.codes(toy, contested, card(KEEPER))).containsExactly("refused-before");
    assertThat(Given.codes(toy, contested, new Action.Refuse(KEEPER, day, "card", "Still")))
        .containsExactly("refused-before");
    Given.accepted(toy, contested, card(OTHER_KEEPER));
  }

  @Test
  void aRepeatableStageIsDoneAsOftenAsOneLikes() {
    Action.Complete visit =
        new Action.Complete(LIBRARIAN, MARCH, "visit", null, Map.of("shelf", "tales"), List.of());
    CaseState once = Given.accepted(toy, requested(), visit);
    CaseState twice = Given.accepted(toy, once, visit);
    assertThat(at(twice, "visit").turn()).isEqualTo(2);
    Action.Start again = new Action.Start(LIBRARIAN, MARCH, null, Map.of(), List.of());
    assertThat(Given.codes(toy, twice, again)).contains("already-started");
  }

  @Test
  void anOptionalStageHoldsNobodyUpAndIsPassedOverAtTheEnd() {
    CaseState proposed = Given.accepted(toy, readyForCard(), card(KEEPER));
    CaseState done =
        Given.accepted(toy, proposed, new Action.Approve(OTHER_KEEPER, MARCH.plusDays(10), "card"));
    assertThat(at(done, "reading-habits").progress()).isEqualTo(Progress.SKIPPED);
  }

  @Test
  void theClockRefusesOrSkipsWhatIsOverdueAndNothingElse() {
    CaseState open = requested();
    LocalDate due = MARCH.plusDays(14);
    assertThat(Given.codes(toy, open, new Action.Lapse(CLOCK, due, "deposit")))
        .containsExactly("not-yet-due");
    assertThat(Given.codes(toy, open, new Action.Lapse(CASHIER, due.plusDays(1), "deposit")))
        .containsExactly("wrong-role");
    assertThat(Given.codes(toy, readyForCard(), new Action.Lapse(CLOCK, due.plusYears(1), "card")))
        .containsExactly("stays-open");
    CaseState lapsed =
        Given.accepted(toy, open, new Action.Lapse(CLOCK, due.plusDays(1), "deposit"));
    assertThat(lapsed.status()).isEqualTo(Status.REFUSED);
    assertThat(at(lapsed, "deposit").reason()).isEqualTo("deadline-passed");
  }

  @Test
  void aCorrectionReplacesTheAnswersAndIsCheckedAgain() {
    Map<String, String> answers =
        Map.of("fullName", "Anna", "born", "1991-02", "nationality", "PH");
    CaseState corrected =
        Given.accepted(
            toy,
            requested(),
            new Action.Correct(LIBRARIAN, MARCH.plusDays(1), "request", answers, "Misheard"));
    assertThat(at(corrected, "request").answers()).isEqualTo(answers);
    assertThat(at(corrected, "request").flags()).containsExactly("from-afar");
    Map<String, String> young = Map.of("fullName", "Anna", "born", "2023");
    assertThat(
            Given.codes(
                toy,
                requested(),
                new Action.Correct(LIBRARIAN, MARCH.plusDays(1), "request", young, "")))
        .containsExactly("reason-required", "check-failed");
  }

  @Test
  void whatHappensElsewhereIsNotDecidedHere() {
    Action.Complete greeting =
        new Action.Complete(LIBRARIAN, MARCH, "branch-greeting", null, Map.of(), List.of());
    assertThat(Given.codes(toy, requested(), greeting)).containsExactly("held-elsewhere");
  }

  @Test
  void withdrawingEndsTheCaseAndARemarkChangesNothing() {
    CaseState noted =
        Given.accepted(toy, requested(), new Action.Note(CASHIER, MARCH, "Called at noon"));
    assertThat(noted).isEqualTo(requested());
    CaseState withdrawn =
        Given.accepted(toy, requested(), new Action.Withdraw(LIBRARIAN, MARCH, ""));
    assertThat(withdrawn.status()).isEqualTo(Status.WITHDRAWN);
    assertThat(Given.codes(toy, requested(), new Action.Withdraw(CLOCK, MARCH, "")))
        .containsExactly("wrong-role");
  }

  @Test
  void nothingHappensBeforeItsTime() {
    Action.Complete early =
        new Action.Complete(CASHIER, MARCH.minusDays(1), "deposit", null, Map.of(), DEPOSIT);
    assertThat(Given.codes(toy, requested(), early)).containsExactly("before-predecessor");
    Action.Complete late =
        new Action.Complete(CASHIER, Given.TODAY.plusDays(1), "deposit", null, Map.of(), DEPOSIT);
    assertThat(Given.codes(toy, requested(), late)).containsExactly("in-the-future");
  }

  @Test
  @SuppressWarnings("NullAway")
  void whatIsMissingAltogetherIsRefusedAndThrowsNothing() {
    Actor nobody = new Actor(null, null);
    List<Payment> payments = Arrays.asList(null, new Payment(null, null, null));
    Map<String, String> answers = new HashMap<>();
    answers.put(null, null);
    List<Action> actions =
        Arrays.asList(
            null,
            new Action.Start(null, null, null, null, null),
            new Action.Start(nobody, MARCH, null, answers, payments),
            new Action.Complete(nobody, MARCH, null, null, answers, payments),
            new Action.Complete(CASHIER, MARCH, "deposit", null, answers, payments),
            new Action.Approve(null, null, null),
            new Action.Refuse(KEEPER, MARCH, null, null),
            new Action.SendBack(KEEPER, MARCH, null, null, null),
            new Action.Correct(LIBRARIAN, MARCH, "request", null, null),
            new Action.Withdraw(null, MARCH, null),
            new Action.Appeal(KEEPER, MARCH, null, null),
            new Action.Note(LIBRARIAN, MARCH, null),
            new Action.Lapse(null, null, null));
    for (Action action : actions) {
      assertThat(Given.codes(toy, requested(), action)).isNotEmpty();
      assertThat(Given.codes(toy, CaseState.NONE, action)).isNotEmpty();
    }
  }
}
