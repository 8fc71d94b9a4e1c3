package org.lintas.casework.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.casework.desk.Officers.RENEWAL;
import static org.lintas.casework.desk.Officers.ROUND;
import static org.lintas.casework.desk.Officers.form;
import static org.lintas.casework.desk.Officers.registration;
import static org.lintas.casework.desk.Officers.renewal;
import static org.lintas.casework.desk.Officers.take;
import static org.lintas.casework.desk.Officers.with;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.procedures.Procedures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NodeTest
class CasePagesTest {

  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

  @LocalServerPort int port;
  @Autowired Procedures procedures;
  private Browser registrar;
  private Browser employment;
  private Browser second;

  @BeforeEach
  void open() {
    Officers.open(procedures);
    registrar = Officers.at(port, "registrar");
    employment = Officers.at(port, "employment-officer");
    second = Officers.at(port, "second-officer");
  }

  @Test
  void oneDecidesAndAnotherApproves() {
    String path = take(registrar, RENEWAL, renewal("Ma Two Persons"));
    String renewal = path + "/stages/renewal";
    HttpResponse<String> decided =
        employment.submit(renewal + "/complete", day("paid.renewal", "yes"));
    assertThat(decided.statusCode()).as(decided.body()).isEqualTo(302);
    assertThat(employment.get(path).body()).contains("Waits for approval");
    assertThat(employment.get(renewal + "/approve").body()).contains("Not possible now");
    HttpResponse<String> approved = second.submit(renewal + "/approve", day());
    assertThat(approved.statusCode()).as(approved.body()).isEqualTo(302);
    assertThat(second.get(path).body()).contains("Finished");
  }

  @Test
  void aCorrectionShowsBothReadings() {
    String path = take(registrar, RENEWAL, renewal("Ma Thida"));
    HttpResponse<String> corrected =
        registrar.submit(
            path + "/stages/application/correct",
            renewal("Ma Thidar", "reason", "As in her passport"));
    assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(302);
    assertThat(registrar.get(path + "/history").body())
        .contains("<del>Ma Thida</del>")
        .contains("<ins>Ma Thidar</ins>")
        .contains("As in her passport");
    String person = person(path);
    assertThat(registrar.get(person).body())
        .as("the person's own history, with the reason and the way back to the case")
        .contains("Ma Thida → Ma Thidar")
        .contains("As in her passport")
        .contains("href=\"" + path + "\"")
        .contains("Open");
    assertThat(Officers.at(port, "registrar-ranong").get(person).body())
        .as("a case of an office that is not the reader's")
        .doesNotContain(path);
  }

  private String person(String path) {
    Matcher person = Pattern.compile("href=\"(/people/\\d+)\"").matcher(registrar.get(path).body());
    assertThat(person.find()).isTrue();
    return person.group(1);
  }

  @Test
  void aRefusalNeedsAReasonAndMayBeAppealed() {
    String path = take(registrar, RENEWAL, renewal("Ko Refused"));
    String renewal = path + "/stages/renewal";
    HttpResponse<String> mute = employment.submit(renewal + "/refuse", day("reason", ""));
    assertThat(mute.statusCode()).isEqualTo(422);
    assertThat(mute.body()).contains("href=\"#reason\"");
    employment.submit(renewal + "/refuse", day("reason", "No employer was named"));
    assertThat(registrar.get(path).body()).contains("No employer was named");
    registrar.submit(renewal + "/appeal", day("reason", "The employer has signed now"));
    assertThat(employment.get(renewal + "/complete").body()).contains("Not possible now");
    assertThat(second.get(renewal + "/complete").statusCode()).isEqualTo(200);
    assertThat(second.get(renewal + "/complete").body()).doesNotContain("Not possible now");
  }

  @Test
  void aCaseSentBackIsDoneAgainAndItsFeeIsNotAskedForAgain() {
    String path = take(registrar, RENEWAL, renewal("Ma Again"));
    HttpResponse<String> back =
        employment.submit(
            path + "/stages/renewal/send-back",
            day("to", "application", "reason", "The passport number is not readable"));
    assertThat(back.statusCode()).as(back.body()).isEqualTo(302);
    String again = path + "/stages/application/complete";
    assertThat(registrar.get(again).body())
        .contains("name=\"answer.fullName\"")
        .doesNotContain("name=\"paid.application\"");
    Map<String, String> form = renewal("Ma Again");
    form.remove("paid.application");
    assertThat(registrar.submit(again, form).statusCode()).isEqualTo(302);
  }

  @Test
  void aStageIsNotDoneWithoutItsRoleNorTwice() {
    String path = take(registrar, RENEWAL, renewal("Ma Order"));
    String renewal = path + "/stages/renewal/complete";
    assertThat(registrar.get(renewal).body()).contains("Not possible now");
    HttpResponse<String> forced =
        registrar.submit(path + "/note", renewal, day("paid.renewal", "yes"));
    assertThat(forced.statusCode()).isEqualTo(422);
    String again = path + "/stages/application/complete";
    HttpResponse<String> twice = registrar.submit(path + "/note", again, renewal("Ma Order"));
    assertThat(twice.statusCode()).isEqualTo(422);
  }

  @Test
  void anotherOfficesCaseAndAnUnknownOneLookAlike() {
    String path = take(registrar, RENEWAL, renewal("Ma Elsewhere"));
    Browser ranong = Officers.at(port, "registrar-ranong");
    assertThat(ranong.get(path).statusCode()).isEqualTo(404);
    assertThat(ranong.get("/cases/0000000000").statusCode()).isEqualTo(404);
    assertThat(ranong.get("/cases/nonsense").statusCode()).isEqualTo(404);
    assertThat(new Browser(port).get(path).statusCode()).isEqualTo(302);
  }

  @Test
  void whoeverIsTooLateIsToldWhatChangedAndKeepsWhatWasTyped() {
    String path = take(registrar, RENEWAL, renewal("Ma Both"));
    Map<String, String> mine = day("reason", "My own remark", "version", version(path));
    second.submit(path + "/note", day("reason", "The other was quicker"));
    HttpResponse<String> late = employment.submit(path + "/note", mine);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body())
        .contains("second-officer")
        .contains("The other was quicker")
        .contains("My own remark");
    mine.put("version", found(late.body()));
    assertThat(employment.submit(path + "/note", mine).statusCode()).isEqualTo(302);
  }

  @Test
  void medicalAnswersAreForHealthOfficersAloneAndTheirReadingIsRecorded() {
    String path = take(registrar, ROUND, registration("Chan Veasna"));
    Browser health = Officers.at(port, "health-officer");
    HttpResponse<String> done =
        health.submit(
            path + "/stages/health-check/complete",
            form(
                "answer.otherDiagnosis", "hypertension-of-the-test",
                "outcome", "fit",
                "paid.health-scheme", "yes",
                "on-year", "2004",
                "on-month", "8",
                "on-day", "2"));
    assertThat(done.statusCode()).as(done.body()).isEqualTo(302);
    for (Browser officer : java.util.List.of(registrar, employment, health)) {
      assertThat(officer.get(path).body())
          .contains("Fit to work")
          .doesNotContain("hypertension-of-the-test");
      assertThat(officer.get(path + "/history").body()).doesNotContain("hypertension-of-the-test");
    }
    String answers = path + "/stages/health-check/answers";
    assertThat(registrar.submit(path + "/note", answers, Map.of()).statusCode()).isEqualTo(404);
    HttpResponse<String> opened = health.submit(path, answers, Map.of());
    assertThat(opened.statusCode()).isEqualTo(200);
    assertThat(opened.body()).contains("hypertension-of-the-test").contains("recorded");
    assertThat(opened.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
  }

  @Test
  void aCorrectionOfPrivateAnswersShowsThemOnlyWhenAskedFor() {
    String path = take(registrar, ROUND, registration("Chan Bopha"));
    Browser health = Officers.at(port, "health-officer");
    health.submit(
        path + "/stages/health-check/complete",
        form(
            "answer.treatment", "first-of-two",
            "outcome", "fit",
            "paid.health-scheme", "yes",
            "on-year", "2004",
            "on-month", "8",
            "on-day", "2"));
    String correct = path + "/stages/health-check/correct";
    assertThat(health.get(correct).body()).doesNotContain("first-of-two");
    assertThat(health.submit(correct, correct + "/answers", Map.of()).body())
        .contains("value=\"first-of-two\"");
  }

  private String version(String path) {
    return found(employment.get(path + "/note").body());
  }

  private static String found(String body) {
    Matcher version = VERSION.matcher(body);
    assertThat(version.find()).isTrue();
    return version.group(1);
  }

  private static Map<String, String> day(String... pairs) {
    return with(form("on-year", "2026", "on-month", "10", "on-day", "6"), pairs);
  }
}
