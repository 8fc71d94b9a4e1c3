package org.lintas.recruitment.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintas.procedure.Reason;

class WatchRulesTest {

  private static final LocalDate DAY = LocalDate.parse("2025-03-03");
  private static final String FACTS =
      "Forty workers paid 35,000 baht each for a job that did not exist.";

  @Test
  void aWholeClaimIsTaken() {
    assertThat(codes(WatchRules.entering(claim(Grade.DOCUMENTS, FACTS, 40), DAY))).isEmpty();
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    Claim wrong =
        new Claim(
            1, Matter.FEES, Grade.DOCUMENTS, DAY.plusDays(1), DAY.minusDays(1), 0, "They cheat.");
    assertThat(codes(WatchRules.entering(wrong, DAY)))
        .containsExactly("facts-short", "since-future", "until-before", "workers-wrong");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "call 081-234-5678",
        "passport MA1234567 was kept",
        "โทร ๐๘๑๒๓๔๕๖๗๘",
        "card 1 2345 67890 12 3"
      })
  void aNumberThatPointsAtAPersonIsRefused(String said) {
    assertThat(WatchRules.text(said, "facts").map(Reason::code)).contains("text-number");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from 2024-05-01 to 2025-02-28",
        "in 2024-2025 they took 120,000 baht",
        "25000 baht each, 14 people, room 1203"
      })
  void daysAndAmountsAreNoSuchNumber(String said) {
    assertThat(WatchRules.text(said, "facts")).isEmpty();
  }

  @Test
  void nothingIsPublishedWhileTheTermRuns() {
    WatchEntry told = told(Grade.DOCUMENTS);
    assertThat(codes(WatchRules.publishing(told, told.replyBy()))).containsExactly("term-running");
    assertThat(WatchRules.publishing(told, told.replyBy().plusDays(1))).isEmpty();
  }

  @Test
  void anAnswerEndsTheTerm() {
    Reply reply = new Reply(Instant.EPOCH, "agency", false, "It is not so.");
    assertThat(WatchRules.publishing(told(Grade.DOCUMENTS).replied(reply), DAY)).isEmpty();
  }

  @Test
  void oneAccountAloneIsNeverPublished() {
    WatchEntry told = told(Grade.ONE_ACCOUNT);
    assertThat(codes(WatchRules.publishing(told, told.replyBy().plusYears(1))))
        .containsExactly("evidence-weak");
  }

  @Test
  void whatWasWithdrawnIsNeitherPublishedNorAnswered() {
    WatchEntry gone =
        told(Grade.DOCUMENTS)
            .ended(WatchState.WITHDRAWN, new WatchEntry.Ending(Instant.EPOCH, "a mistake"));
    assertThat(codes(WatchRules.publishing(gone, DAY.plusYears(1)))).containsExactly("not-waiting");
    assertThat(codes(WatchRules.replying(gone, "But"))).containsExactly("withdrawn");
  }

  @Test
  void anInspectionIsAskedForAgreedAndHeldInThisOrder() {
    WatchEntry told = told(Grade.DOCUMENTS);
    assertThat(codes(WatchRules.agreeing(told, DAY, DAY))).containsExactly("visit-asked");
    WatchEntry asked = told.visited(new Visit(Visit.State.ASKED, null, "why"));
    assertThat(codes(WatchRules.asking(asked, "why"))).containsExactly("visit-exists");
    assertThat(codes(WatchRules.agreeing(asked, null, DAY))).containsExactly("day-missing");
    assertThat(codes(WatchRules.agreeing(asked, DAY.minusDays(1), DAY)))
        .containsExactly("day-past");
    assertThat(codes(WatchRules.holding(asked, "found", DAY))).containsExactly("visit-agreed");
    WatchEntry agreed = asked.visited(new Visit(Visit.State.AGREED, DAY.plusDays(2), "why"));
    assertThat(codes(WatchRules.holding(agreed, "found", DAY))).containsExactly("day-future");
    assertThat(WatchRules.holding(agreed, "found", DAY.plusDays(2))).isEmpty();
  }

  private static Claim claim(Grade grade, String facts, int workers) {
    return new Claim(1, Matter.FEES, grade, DAY.minusDays(90), DAY.minusDays(30), workers, facts);
  }

  private static WatchEntry told(Grade grade) {
    WatchEntry.Entered entered = new WatchEntry.Entered(Instant.EPOCH, "monitor");
    return WatchEntry.begun(claim(grade, FACTS, 40), entered, DAY.plusDays(WatchList.TERM));
  }

  private static List<String> codes(List<Reason> reasons) {
    return reasons.stream().map(Reason::code).toList();
  }
}
