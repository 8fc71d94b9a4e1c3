package org.lintas.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Deadlines in hours, and procedures about a complaint. */
class HoursTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  private static Reading read(String deadline) {
    String yaml =
        """
        procedure: toy/hours
        authority: TOY
        subject: complaint
        stages:
          - {stage: told, by: clerk}
          - {stage: answer, after: [told], by: clerk, deadline: %s, on-lapse: skip}
          - {stage: end, after: [answer], by: clerk}
        """
            .formatted(deadline);
    String texts =
        """
        procedure.title = T
        procedure.summary = S
        stage.told.title = T
        stage.told.summary = S
        stage.answer.title = T
        stage.answer.summary = S
        stage.end.title = T
        stage.end.summary = S
        role.clerk = C
        """;
    return Definitions.read(
        Map.of(
            "procedure.yaml", yaml.getBytes(StandardCharsets.UTF_8),
            "texts/en.properties", texts.getBytes(StandardCharsets.UTF_8)));
  }

  private static Procedure procedure(String deadline) {
    return switch (read(deadline)) {
      case Reading.Sound(Procedure procedure) -> procedure;
      case Reading.Faulty(List<Problem> problems) -> throw new AssertionError(problems);
    };
  }

  private static CaseState begun(Procedure procedure) {
    Action start =
        new Action.Start(new Actor("a", Set.of("clerk")), DAY, null, Map.of(), List.of());
    return ((Decision.Accepted) Engine.decide(procedure, CaseState.NONE, start, DAY)).next();
  }

  private static boolean lapses(Procedure procedure, LocalDate on) {
    Action lapse = new Action.Lapse(new Actor("clock", Set.of(Engine.CLOCK)), on, "answer");
    return Engine.decide(procedure, begun(procedure), lapse, on) instanceof Decision.Accepted;
  }

  @Test
  void hoursMayEndWithinTheirDayAndDaysDoNot() {
    assertThat(lapses(procedure("PT8H"), DAY)).isTrue();
    assertThat(lapses(procedure("PT48H"), DAY.plusDays(1))).isFalse();
    assertThat(lapses(procedure("PT48H"), DAY.plusDays(2))).isTrue();
    assertThat(lapses(procedure("P2D"), DAY.plusDays(2))).isFalse();
    assertThat(lapses(procedure("P2D"), DAY.plusDays(3))).isTrue();
  }

  @Test
  void hoursAreWholeAndSaidInWords() {
    assertThat(read("PT90M")).isInstanceOf(Reading.Faulty.class);
    assertThat(read("PT0H")).isInstanceOf(Reading.Faulty.class);
    assertThat(Explanation.of(procedure("PT1H"), Locale.ENGLISH).stages().get(1).howLong())
        .isEqualTo("within 1 hour");
  }

  @Test
  void aProcedureMayBeAboutAComplaint() {
    assertThat(procedure("PT8H").subject()).isEqualTo(SubjectKind.COMPLAINT);
  }
}
