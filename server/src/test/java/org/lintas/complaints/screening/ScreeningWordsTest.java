package org.lintas.complaints.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.access.DemoAccounts;
import org.lintas.complaints.Complaints;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is written at a screening has an end. */
@NodeTest
class ScreeningWordsTest {

  private static final int MOST = 8000;
  private static final String DAY = "2026-03-01";

  private static final Map<String, Map<String, String>> FORMS =
      Map.of(
          "status",
          Map.of(
              "status",
              "PossibleVictimOfTrafficking",
              "decidedBy",
              "NGO",
              "organisation",
              "Harbour",
              "on",
              DAY,
              "grounds",
              "Told"),
          "plan",
          Map.of("pillar", "protection", "what", "A room", "who", "Harbour"),
          "detention",
          Map.of("since", DAY, "hour", "10:30", "place", "Pier"));

  @Autowired BeanFactory node;
  @LocalServerPort int port;

  @ParameterizedTest
  @CsvSource({
    "status, organisation",
    "status, grounds",
    "plan, what",
    "plan, who",
    "detention, place"
  })
  void whatIsTooLongIsRefusedBesideItsField(String form, String field) {
    String page = "/complaints/" + new Complaints(node).filed() + "/screening";
    HttpResponse<String> refused = written(page, form, field, MOST + 1);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("href=\"#" + field + "\"", "id=\"" + field + "-error\"", "at most 8000");
    HttpResponse<String> kept = written(page, form, field, MOST);
    assertThat(kept.statusCode()).isBetween(302, 303);
  }

  private HttpResponse<String> written(String page, String form, String field, int length) {
    Map<String, String> fields = new HashMap<>(FORMS.getOrDefault(form, Map.of()));
    fields.put(field, "a".repeat(length));
    return Browser.signedIn(port, "caseworker", DemoAccounts.PASSWORD)
        .submit(page, page + "/" + form, fields);
  }
}
