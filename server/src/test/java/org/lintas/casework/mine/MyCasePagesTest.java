package org.lintas.casework.mine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.casework.desk.Officers.RENEWAL;
import static org.lintas.casework.desk.Officers.location;
import static org.lintas.casework.desk.Officers.renewal;
import static org.lintas.casework.desk.Officers.take;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.casework.desk.Officers;
import org.lintas.procedures.Procedures;
import org.lintas.shared.CaseNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NodeTest
class MyCasePagesTest {

  @LocalServerPort int port;
  @Autowired Procedures procedures;
  private Browser registrar;

  @BeforeEach
  void open() {
    Officers.open(procedures);
    registrar = Officers.at(port, "registrar");
  }

  @Test
  void aWorkerSeesWhereHerCaseStandsInHerLanguage() {
    Browser worker = new Browser(port);
    HttpResponse<String> answer = worker.submit("/my-case", entered(number("Ma Worker"), "3"));
    assertThat(location(answer)).endsWith("/my-case/found");
    HttpResponse<String> page = worker.get("/my-case/found?lang=my");
    assertThat(page.body())
        .contains("lang=\"my\"")
        .contains("သင့်လျှောက်လွှာကို ဆောင်ရွက်နေပါသည်။")
        .contains("M. W.")
        .doesNotContain("Ma Worker")
        .hasSizeLessThan(30_000);
    assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
  }

  @Test
  void whatIsPrivateOfARefusalStaysPrivateAndTheWayToAppealIsTold() {
    String path = take(registrar, RENEWAL, renewal("Ma Appeal"));
    Officers.at(port, "employment-officer")
        .submit(
            path + "/stages/renewal/refuse",
            Officers.form(
                "reason", "The employer has closed",
                "on-year", "2026",
                "on-month", "10",
                "on-day", "6"));
    Browser worker = new Browser(port);
    worker.submit("/my-case", entered(path.substring("/cases/".length()), "3"));
    assertThat(worker.get("/my-case/found").body())
        .contains("The employer has closed")
        .contains("If you do not agree");
  }

  @Test
  void aWrongBirthDateAndAnUnknownNumberAreAnsweredAlike() {
    String number = number("Ma Secret");
    Browser worker = new Browser(port);
    HttpResponse<String> wrong = worker.submit("/my-case", entered(number, "4"));
    HttpResponse<String> unknown =
        worker.submit("/my-case", entered(CaseNumber.of(987_654_321), "4"));
    assertThat(wrong.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(422);
    assertThat(quiet(wrong.body(), number))
        .isEqualTo(quiet(unknown.body(), CaseNumber.of(987_654_321)));
  }

  @Test
  void whoeverGuessesIsSlowedDownForThatNumberOnly() {
    String number = number("Ma Guessed");
    Browser guesser = new Browser(port);
    for (int day = 10; day < 20; day++) {
      assertThat(guesser.submit("/my-case", entered(number, "" + day)).statusCode()).isEqualTo(422);
    }
    assertThat(guesser.submit("/my-case", entered(number, "3")).statusCode()).isEqualTo(429);
  }

  @Test
  void aSharedPhoneForgets() {
    Browser worker = new Browser(port);
    worker.submit("/my-case", entered(number("Ma Forget"), "3"));
    assertThat(worker.get("/my-case/found").statusCode()).isEqualTo(200);
    HttpResponse<String> gone = worker.submit("/my-case/found", "/my-case/forget", Map.of());
    assertThat(gone.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\"");
    assertThat(location(worker.get("/my-case/found"))).endsWith("/my-case");
  }

  @Test
  void whatIsMissingIsSaidBesideItsField() {
    HttpResponse<String> answer =
        new Browser(port).submit("/my-case", Map.of("number", "", "born-day", "3"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("href=\"#number\"").contains("href=\"#born\"");
  }

  private String number(String name) {
    return take(registrar, RENEWAL, renewal(name)).substring("/cases/".length());
  }

  private static Map<String, String> entered(String number, String day) {
    return Map.of("number", number, "born-year", "1985", "born-month", "7", "born-day", day);
  }

  private static String quiet(String body, String number) {
    return body.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "").replace(number, "");
  }
}
