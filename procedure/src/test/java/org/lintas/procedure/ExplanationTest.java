package org.lintas.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  private static final Locale THAI = Locale.of("th");
  private final Procedure procedure = Given.definition("th/registration-2004");

  @Test
  void theWholeWayCostsTheWorkerFiveThousandFiveHundredBaht() {
    assertThat(Explanation.of(procedure, Locale.ENGLISH).total())
        .containsExactly(Money.of("5500 THB"));
  }

  @Test
  void aStageTellsWhoWhatToBringWhatItCostsAndWhatFollows() {
    Explanation.StageWords health = Explanation.of(procedure, Locale.ENGLISH).stages().get(1);
    assertThat(health.who()).isEqualTo("Health officer");
    assertThat(health.bring()).hasSize(2);
    assertThat(health.fees().getFirst().payer()).isEqualTo("the worker");
    assertThat(health.outcomes()).contains("Fit to work");
    assertThat(health.next()).containsExactly("Work permit");
    Explanation.StageWords permit = Explanation.of(procedure, Locale.ENGLISH).stages().get(2);
    assertThat(permit.howLong()).isEqualTo("within 30 days");
    assertThat(permit.condition()).startsWith("Unless the health check");
    assertThat(permit.issues())
        .containsExactly(
            "Work permit, valid for 1 year; a reminder to renew it comes 60 days, 30 days before it"
                + " ends");
  }

  @Test
  void aThaiReaderReadsThaiAndYearsOfTheBuddhistEra() {
    Reason reason =
        new Reason("outside-window", "on", Map.of("opens", "2004-07-01", "closes", "2004-07-31"));
    assertThat(Words.of(reason, procedure, THAI))
        .contains("1 กรกฎาคม พ.ศ. 2547", "31 กรกฎาคม พ.ศ. 2547");
    assertThat(Words.money(Money.of("3800 THB"), THAI)).isEqualTo("3,800 บาท");
    assertThat(Words.text(procedure, "place.TH-74", THAI)).isEqualTo("สมุทรสาคร");
    assertThat(Words.text(procedure, "country.MM", Locale.of("lo"))).isEqualTo("ມຽນມາ");
  }

  @Test
  void englishAndThenTheKeyStandInForWhatIsNotTranslated() {
    assertThat(Words.text(procedure, "place.TH-74", Locale.of("my"))).isEqualTo("Samut Sakhon");
    assertThat(Words.text(procedure, "role.registrar", Locale.of("sw"))).isEqualTo("Registrar");
    assertThat(Words.text(procedure, "card.unheard-of", Locale.ENGLISH)).isEqualTo("unheard-of");
  }

  @Test
  void aFailedCheckIsToldInTheProceduresOwnWords() {
    Reason reason =
        new Reason("check-failed", "born", Map.of("check", "of-age", "stage", "residence-card"));
    assertThat(Words.of(reason, procedure, Locale.ENGLISH))
        .isEqualTo("The person must be 15 years old or older on the day of registration.");
  }

  @Test
  void aFeeIsNamedByItsOwnNameAndNotByTheStageOfTheSameName() {
    Procedure renewal = Given.definition("th/work-permit-renewal");
    Reason unpaid = new Reason("fee-unpaid", "renewal", Map.of("expected", "900 THB"));
    assertThat(Words.of(unpaid, renewal, Locale.ENGLISH)).contains("Renewal for one year");
    Reason closed = new Reason("stage-not-open", "renewal", Map.of());
    assertThat(Words.of(closed, renewal, Locale.ENGLISH)).contains("Decision on the renewal");
  }

  @Test
  void datesAndAmountsReadAsPeopleWriteThem() {
    assertThat(Words.date(LocalDate.of(2004, 7, 5), Locale.ENGLISH)).isEqualTo("5 July 2004");
    assertThat(Words.money(Money.of("12.50 MYR"), Locale.ENGLISH)).isEqualTo("12.50 MYR");
    assertThat(Words.money(Money.of("1284920 THB"), Locale.ENGLISH)).isEqualTo("1,284,920 THB");
  }

  @Test
  void aPageOffersOnlyWhatTheOfficerMayTry() {
    assertThat(Possible.of(procedure, CaseState.NONE, Given.REGISTRAR))
        .containsExactly(new Possible(Possible.Kind.START, "residence-card", List.of()));
    assertThat(Possible.of(procedure, CaseState.NONE, Given.HEALTH_OFFICER)).isEmpty();
  }
}
