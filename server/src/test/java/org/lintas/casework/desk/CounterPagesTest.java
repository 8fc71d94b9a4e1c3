package org.lintas.casework.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.casework.desk.Officers.RENEWAL;
import static org.lintas.casework.desk.Officers.ROUND;
import static org.lintas.casework.desk.Officers.counter;
import static org.lintas.casework.desk.Officers.location;
import static org.lintas.casework.desk.Officers.registration;
import static org.lintas.casework.desk.Officers.renewal;
import static org.lintas.casework.desk.Officers.take;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.procedures.Procedures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NodeTest
class CounterPagesTest {

  @LocalServerPort int port;
  @Autowired Procedures procedures;
  private Browser registrar;

  @BeforeEach
  void open() {
    Officers.open(procedures);
    registrar = Officers.at(port, "registrar");
  }

  @Test
  void aPersonIsTakenInAndGetsANumberAndAReceipt() {
    HttpResponse<String> taken = registrar.submit(counter(RENEWAL), renewal("Ma Hla Hla"));
    assertThat(taken.statusCode()).isEqualTo(302);
    assertThat(registrar.get(path(taken)).body()).contains("Case number").contains("/receipt/");
    String receipt = path(taken).replace("/done/", "/receipt/");
    assertThat(registrar.get(receipt).body()).contains("Ma Hla Hla").contains("100");
  }

  @Test
  void everyErrorIsToldAtOnceBesideItsFieldAndEntriesAreKept() {
    Map<String, String> form =
        renewal(
            "",
            "answer.born-year",
            "3000",
            "answer.sex",
            "none",
            "answer.shoe",
            "42",
            "answer.employer",
            "Kept Company");
    form.remove("paid.application");
    HttpResponse<String> answer = registrar.submit(counter(RENEWAL), form);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("href=\"#answer.fullName\"")
        .contains("href=\"#answer.born\"")
        .contains("href=\"#answer.sex\"")
        .contains("href=\"#paid.application\"")
        .contains("id=\"answer.born-error\"")
        .contains("value=\"Kept Company\"")
        .contains("value=\"3000\"");
  }

  @Test
  void aYearOfTheBuddhistEraIsNotGuessedButOffered() {
    Map<String, String> form = renewal("Ma Nu", "answer.born-year", "2528");
    HttpResponse<String> answer = registrar.submit(counter(RENEWAL), form);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("value=\"answer.born=1985-07-03\"");
    form.put("instead", "answer.born=1985-07-03");
    assertThat(registrar.submit(counter(RENEWAL), form).body())
        .contains("name=\"answer.born-year\"")
        .contains("value=\"1985\"")
        .doesNotContain("value=\"2528\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ma\u0007Hla", "Ma \u202eHla", "Ma\u200fHla", "12345"})
  void whatMustNotBeInANameIsRefused(String name) {
    HttpResponse<String> answer = registrar.submit(counter(RENEWAL), renewal(name));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("href=\"#answer.fullName\"");
  }

  @Test
  void aNameOfTenThousandCharactersIsRefused() {
    HttpResponse<String> answer = registrar.submit(counter(RENEWAL), renewal("x".repeat(10_000)));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("href=\"#answer.fullName\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2030", "", "20x4"})
  void aDayThatIsNoneOrAheadIsRefusedWithAllElse(String year) {
    HttpResponse<String> answer = registrar.submit(counter(RENEWAL), renewal("", "on-year", year));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("href=\"#on\"").contains("href=\"#answer.fullName\"");
  }

  @Test
  void aDayOutsideTheWindowIsRefused() {
    HttpResponse<String> answer =
        registrar.submit(counter(ROUND), registration("Sok Dara", "on-month", "9"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(registrar.submit(counter(ROUND), registration("Sok Dara")).statusCode())
        .isEqualTo(302);
  }

  @Test
  void theSameFormSentTwiceBeginsOneCase() {
    Map<String, String> form = renewal("Ma Twice", "once", UUID.randomUUID().toString());
    String first = location(registrar.submit(counter(RENEWAL), form));
    assertThat(location(registrar.submit(counter(RENEWAL), form))).isEqualTo(first);
  }

  @Test
  void somebodyAlikeIsAskedAboutBeforeAnythingIsRecorded() {
    String paper = "PASSPORT " + UUID.randomUUID().toString().substring(0, 8);
    take(registrar, RENEWAL, renewal("Daw Khin Khin", "answer.document", paper));
    Map<String, String> again = renewal("Daw Khin Khin", "answer.document", paper, "known", "");
    HttpResponse<String> doubt = registrar.submit(counter(RENEWAL), again);
    assertThat(doubt.statusCode()).isEqualTo(200);
    assertThat(doubt.body())
        .contains("Is this the same person?")
        .contains("name=\"answer.employer\" value=\"Sea Food Company\"")
        .doesNotContain("name=\"office\"");
    again.put("known", "another");
    assertThat(registrar.submit(counter(RENEWAL), again).statusCode()).isEqualTo(302);
  }

  @Test
  void whoHoldsNoRoleThereFindsNoCounter() {
    Browser health = Officers.at(port, "health-officer");
    assertThat(health.get(counter(RENEWAL)).statusCode()).isEqualTo(404);
    Browser ranong = Officers.at(port, "registrar-ranong");
    assertThat(ranong.get(counter(RENEWAL)).statusCode()).isEqualTo(404);
    assertThat(ranong.get("/counter/" + RENEWAL + "/form?office=th-85").statusCode())
        .isEqualTo(200);
  }

  @Test
  void thePersonIsSearchedWithoutANameInTheAddress() {
    take(registrar, RENEWAL, renewal("Naw Searchable"));
    String search = "/counter/" + RENEWAL + "?office=th";
    HttpResponse<String> found = registrar.submit(search, Map.of("words", "Naw Searchable"));
    assertThat(found.body()).contains("Naw Searchable").contains("known=");
  }

  private static String path(HttpResponse<String> answer) {
    String location = location(answer);
    return location.substring(location.indexOf("/cases/"));
  }
}
