package org.lintas.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintas.procedure.CaseState.Progress;
import org.lintas.procedure.CaseState.Status;

/** A person's way through the registration round, as an officer at the counter sees it. */
class RegistrationTest {
  private static final LocalDate JULY = LocalDate.of(2004, 7, 5);
  private static final LocalDate AUGUST = LocalDate.of(2004, 8, 2);
  private static final LocalDate NEXT_JULY = LocalDate.of(2005, 7, 4);
  private final Procedure procedure = Given.design();

  static Map<String, String> answers() {
    return Map.of("fullName", "Aung Kyaw Moe", "born", "1985", "sex", "male", "nationality", "MM");
  }

  private static Action.Start start(Map<String, String> answers) {
    return new Action.Start(Given.REGISTRAR, JULY, null, answers, List.of());
  }

  private static Action.Complete healthCheck(String outcome) {
    return new Action.Complete(
        Given.HEALTH_OFFICER,
        AUGUST,
        "health-check",
        outcome,
        Map.of(),
        List.of(new Payment("health-scheme", "1700 THB", "A-1")));
  }

  private static Action.Complete workPermit(String amount) {
    return new Action.Complete(
        Given.EMPLOYMENT_OFFICER,
        NEXT_JULY,
        "work-permit",
        null,
        Map.of(),
        List.of(new Payment("work-permit", amount, null)));
  }

  @Test
  void aPersonGoesAllTheWay() {
    CaseState registered = Given.accepted(procedure, CaseState.NONE, start(answers()));
    assertThat(registered.findStage("health-check").orElseThrow().progress())
        .isEqualTo(Progress.OPEN);
    CaseState healthy = Given.accepted(procedure, registered, healthCheck("fit"));
    assertThat(healthy.findStage("work-permit").orElseThrow().due())
        .isEqualTo(LocalDate.of(2005, 7, 31));
    CaseState permitted = Given.accepted(procedure, healthy, workPermit("3800 THB"));
    assertThat(permitted.status()).isEqualTo(Status.FINISHED);
  }

  @Test
  void theCardIsValidForAYearFromTheDayItIsIssued() {
    assertThat(Given.events(procedure, CaseState.NONE, start(answers())))
        .contains(
            new Event.EffectDue(
                "residence-card",
                new Effect.Issues("temporary-residence", Period.ofYears(1)),
                JULY,
                LocalDate.of(2005, 7, 4)));
  }

  @Test
  void whoIsUnfitNeedsNoPermitAndTheCaseEnds() {
    CaseState registered = Given.accepted(procedure, CaseState.NONE, start(answers()));
    CaseState unfit = Given.accepted(procedure, registered, healthCheck("unfit"));
    assertThat(unfit.status()).isEqualTo(Status.FINISHED);
    assertThat(unfit.findStage("work-permit").orElseThrow().progress()).isEqualTo(Progress.SKIPPED);
  }

  @Test
  void everyReasonIsToldAtOnce() {
    Map<String, String> wrong = new HashMap<>();
    wrong.put("born", "2547");
    wrong.put("sex", "mail");
    wrong.put("nationality", "VN");
    wrong.put("shoeSize", "41");
    Action.Start late = new Action.Start(Given.HEALTH_OFFICER, AUGUST, "fit", wrong, List.of());
    assertThat(Given.codes(procedure, CaseState.NONE, late))
        .containsExactlyInAnyOrder(
            "wrong-role",
            "outside-window",
            "outcome-not-expected",
            "required",
            "buddhist-year",
            "unknown-choice",
            "unknown-field",
            "check-failed");
  }

  @Test
  void aYearAloneIsABirthDateReadInFavourOfThePerson() {
    Map<String, String> young = new HashMap<>(answers());
    young.put("born", "1989");
    CaseState state = Given.accepted(procedure, CaseState.NONE, start(young));
    assertThat(state.findStage("residence-card").orElseThrow().flags())
        .containsExactly("partial-date-favoured");
    young.put("born", "1989-09");
    assertThat(Given.codes(procedure, CaseState.NONE, start(young)))
        .containsExactly("check-failed");
  }

  @Test
  void aFeeIsPaidInFullOnceAndInItsCurrency() {
    CaseState registered = Given.accepted(procedure, CaseState.NONE, start(answers()));
    CaseState healthy = Given.accepted(procedure, registered, healthCheck("fit"));
    assertThat(Given.codes(procedure, healthy, workPermit("3800 MMK")))
        .containsExactly("wrong-currency");
    assertThat(Given.codes(procedure, healthy, workPermit("380 THB")))
        .containsExactly("wrong-amount");
    assertThat(Given.codes(procedure, registered, workPermit("3800 THB")))
        .containsExactly("stage-not-open");
  }
}
