package org.lintas.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTest {
  private static final LocalDate DAY = LocalDate.of(2004, 8, 2);

  /** One event of every kind. */
  static final List<Event> ALL =
      List.of(
          new Event.CaseStarted(DAY),
          new Event.StageOpened("health-check", 1, DAY, DAY.plusDays(30)),
          new Event.StageOpened("health-check", 2, DAY, null),
          new Event.StageSkipped("glasses"),
          new Event.StageCompleted(
              "health-check", DAY, "fit", Map.of("a", "ဘ\"\\\n"), Map.of(), List.of("x"), "h1"),
          new Event.CompletionProposed("card", DAY, null, Map.of(), Map.of(), List.of(), "k1"),
          new Event.CompletionApproved("card", DAY, "k2"),
          new Event.FeePaid("deposit", "stamp", Money.of("12.50 MYR"), DAY, "R 1"),
          new Event.FeePaid("deposit", "stamp", Money.of("1 MYR"), DAY, null),
          new Event.StageRefused("card", DAY, "no", "k1"),
          new Event.SentBack("card", "request", DAY, "again"),
          new Event.AnswersCorrected(
              "request", DAY, Map.of("born", "1985"), Map.of(), List.of(), "typed wrong"),
          new Event.CaseWithdrawn(DAY, ""),
          new Event.RefusalAppealed("card", DAY, "unjust"),
          new Event.NoteAdded(DAY, "called"),
          new Event.StageLapsed("deposit", DAY),
          new Event.EffectDue(
              "card", new Effect.Issues("library-card", Period.ofYears(2)), DAY, DAY.plusYears(2)),
          new Event.EffectDue(
              "card",
              new Effect.Issues(
                  "library-card", Period.ofYears(2), List.of(Period.ofDays(60), Period.ofDays(30))),
              DAY,
              DAY.plusYears(2)),
          new Event.EffectDue("card", new Effect.Grants("reader", null), DAY, null),
          new Event.EffectDue("card", new Effect.Ends("visitor"), DAY, null),
          new Event.EffectDue("card", new Effect.Opens(ProcedureName.of("toy/club")), DAY, null),
          new Event.EffectDue("card", new Effect.Refers("BRANCH"), DAY, null),
          new Event.EffectDue("card", new Effect.Notifies("subject"), DAY, null),
          new Event.CaseFinished(DAY));

  @Test
  void whatIsWrittenIsReadAgain() {
    assertThat(EventJson.read(EventJson.write(ALL))).isEqualTo(ALL);
  }

  @Test
  void anEventIsShortAndReadable() {
    Event completed =
        new Event.StageCompleted("health-check", DAY, "fit", Map.of(), Map.of(), List.of(), "h1");
    assertThat(EventJson.write(List.of(completed)))
        .isEqualTo(
            "[{\"completed\":\"health-check\",\"on\":\"2004-08-02\",\"outcome\":\"fit\",\"by\":\"h1\"}]");
  }

  @Test
  void sealedAnswersAreNeverWritten() {
    Event sealed =
        new Event.StageCompleted(
            "health-check", DAY, "fit", Map.of(), Map.of("malaria", "yes"), List.of(), "h1");
    assertThat(EventJson.write(List.of(sealed))).doesNotContain("malaria");
    Event corrected =
        new Event.AnswersCorrected(
            "health-check", DAY, Map.of(), Map.of("malaria", "yes"), List.of(), "r");
    assertThat(EventJson.write(List.of(corrected))).doesNotContain("malaria");
  }

  @Test
  void theSameAnswersInAnotherOrderAreTheSameText() {
    Map<String, String> one = new LinkedHashMap<>();
    one.put("a", "1");
    one.put("b", "2");
    Map<String, String> other = new LinkedHashMap<>();
    other.put("b", "2");
    other.put("a", "1");
    assertThat(EventJson.write(List.of(corrected(one))))
        .isEqualTo(EventJson.write(List.of(corrected(other))));
  }

  private static Event corrected(Map<String, String> answers) {
    return new Event.AnswersCorrected("request", DAY, answers, Map.of(), List.of(), "r");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[",
        "[{}]",
        "[1]",
        "[]x",
        "[{\"started\":\"2004-13-01\"}]",
        "[{\"started\":\"2004-07-01\",\"by\":\"x\"}]",
        "[{\"invented\":\"x\"}]",
        "[{\"skipped\":\"x\",\"surprise\":\"y\"}]",
        "[{\"skipped\":\"x\",\"answers\":{\"a\":\"b\"}}]",
        "[{\"skipped\":\"x\",\"skipped\":\"y\"}]",
        "[{\"approved\":\"x\",\"on\":\"2004-07-01\"}]"
      })
  void anythingElseIsRefused(String json) {
    assertThatThrownBy(() -> EventJson.read(json)).isInstanceOf(IllegalArgumentException.class);
  }
}
