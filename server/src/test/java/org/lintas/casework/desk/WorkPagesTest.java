package org.lintas.casework.desk;

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
import org.lintas.procedures.Procedures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NodeTest
class WorkPagesTest {

  private static final String STAGE = "/work?procedure=th/work-permit-renewal&stage=renewal";

  @LocalServerPort int port;
  @Autowired Procedures procedures;
  private Browser registrar;
  private Browser employment;

  @BeforeEach
  void open() {
    Officers.open(procedures);
    registrar = Officers.at(port, "registrar");
    employment = Officers.at(port, "employment-officer");
  }

  @Test
  void aWaitingStageIsTakenOnAndGivenBack() {
    String path =
        take(
            registrar,
            RENEWAL,
            renewal("Ma Claim", "on-year", "2020", "answer.permitEnds-year", "2020"));
    String claim = path + "/stages/renewal/claim";
    assertThat(employment.get(STAGE).body()).contains("Ma Claim").contains("Late");
    employment.submit(STAGE, claim, Map.of("take", "true", "back", STAGE));
    assertThat(employment.get(STAGE + "&whose=mine").body()).contains("Ma Claim");
    assertThat(employment.get(STAGE + "&whose=unclaimed").body()).doesNotContain("Ma Claim");
    HttpResponse<String> back =
        employment.submit(STAGE, claim, Map.of("take", "false", "back", STAGE));
    assertThat(location(back)).endsWith(STAGE);
    assertThat(employment.get(STAGE + "&whose=mine").body()).doesNotContain("Ma Claim");
  }

  @Test
  void theTableForDownloadHoldsNoName() {
    String path =
        take(
            registrar,
            RENEWAL,
            renewal("Ma Nameless", "on-year", "2020", "answer.permitEnds-year", "2020"));
    HttpResponse<String> csv = employment.get(STAGE.replace("/work", "/work.csv"));
    assertThat(csv.statusCode()).isEqualTo(200);
    assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(csv.body()).contains(path.substring("/cases/".length())).doesNotContain("Nameless");
  }

  @Test
  void aCaseIsFoundByItsNumberAsPeopleSayItAndByItsPerson() {
    String path = take(registrar, RENEWAL, renewal("Saw Findable"));
    String number = path.substring("/cases/".length());
    String spoken =
        number.substring(0, 3) + " " + number.substring(3, 6) + "-" + number.substring(6);
    assertThat(location(employment.submit("/work", "/find-case", Map.of("words", spoken))))
        .endsWith(path);
    assertThat(employment.submit("/work", "/find-case", Map.of("words", "Saw Findable")).body())
        .contains("Saw Findable");
    assertThat(employment.submit("/work", "/find-case", Map.of("words", "9999999999")).body())
        .contains("No case fits");
  }

  @Test
  void aPlaceToGoBackToOutsideTheWorklistIsNotFollowed() {
    String path = take(registrar, RENEWAL, renewal("Ma Back"));
    HttpResponse<String> answer =
        employment.submit(
            "/work",
            path + "/stages/renewal/claim",
            Map.of("take", "true", "back", "//elsewhere.example"));
    assertThat(location(answer)).endsWith(path);
  }
}
