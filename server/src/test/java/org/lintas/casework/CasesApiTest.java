package org.lintas.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.access.Offices;
import org.lintas.procedures.Procedures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@NodeTest
class CasesApiTest {

  private static final String START =
      """
      {"on": "2024-03-04", "answers": {"fullName": "Ma Hla", "born": 1985, "sex": "female",
       "nationality": "MM", "sector": "fishing"}}
      """;
  private static final String HEALTH =
      """
      {"action": "complete", "on": "2024-03-05", "outcome": "fit",
       "answers": {"finding": "shadow on the lung"},
       "payments": [{"fee": "health-scheme", "amount": 1700, "currency": "THB"}]}
      """;

  @LocalServerPort int port;
  @Autowired Cases cases;
  @Autowired Procedures procedures;
  @Autowired Offices offices;

  @BeforeEach
  void open() {
    new Counter(cases, procedures, offices).open();
  }

  private HttpResponse<String> post(
      String account, String path, String body, @Nullable String ifMatch, String language) {
    return new Browser(port)
        .send(
            "/api/v1" + path,
            request -> {
              request
                  .header("Authorization", Browser.basic(account, "lintas-demo"))
                  .header("Content-Type", "application/json")
                  .header("Accept-Language", language)
                  .POST(HttpRequest.BodyPublishers.ofString(body));
              if (ifMatch != null) {
                request.header("If-Match", ifMatch);
              }
            });
  }

  private HttpResponse<String> post(String account, String path, String body) {
    return post(account, path, body, null, "en");
  }

  private HttpResponse<String> get(String account, String path) {
    return new Browser(port).api("/api/v1" + path, account, "lintas-demo");
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  private JsonNode started() {
    HttpResponse<String> answer = post("registrar", "/procedures/ZZ/permit/cases", START);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json(answer);
  }

  private String stage(JsonNode begun, String stage) {
    return "/cases/" + begun.path("id").asString() + "/stages/" + stage;
  }

  @Test
  void aCaseIsBegunActedOnAndRead() {
    JsonNode begun = started();
    String id = begun.path("id").asString();
    assertThat(begun.path("procedure").asString()).isEqualTo("zz/permit");
    assertThat(begun.path("stages").path(0).path("state").asString()).isEqualTo("completed");
    assertThat(begun.path("stages").path(1).path("actions").isEmpty()).isTrue();
    HttpResponse<String> examined = post("health-officer", stage(begun, "health"), HEALTH);
    assertThat(examined.statusCode()).as(examined.body()).isEqualTo(200);
    assertThat(examined.headers().firstValue("ETag")).hasValue("\"2\"");
    JsonNode health = json(examined).path("stages").path(1);
    assertThat(health.path("paid").path(0).path("amount").asString()).isEqualTo("1700 THB");
    assertThat(health.path("outcome").asString()).isEqualTo("fit");
    assertThat(json(get("registrar", "/cases/" + id)).path("state").asString()).isEqualTo("open");
    assertThat(json(get("registrar", "/cases/" + id + "/history")).path("contents").size())
        .isEqualTo(2);
  }

  @Test
  void privateAnswersGoToHealthOfficersAlone() {
    JsonNode begun = started();
    post("health-officer", stage(begun, "health"), HEALTH);
    String path = stage(begun, "health") + "/answers";
    assertThat(get("health-officer", path).body()).contains("shadow on the lung");
    for (String account : new String[] {"registrar", "employment-officer", "programme-manager"}) {
      assertThat(get(account, path).statusCode()).isEqualTo(404);
      String id = "/cases/" + begun.path("id").asString();
      for (String read : new String[] {id, id + "/history", "/cases?procedure=zz/permit"}) {
        assertThat(get(account, read).body()).doesNotContain("shadow");
      }
    }
  }

  @Test
  void everyReasonIsToldInTheReadersLanguage() {
    String bad =
        """
        {"on": "2024-03-04", "answers": {"born": "2547", "sex": "none", "shoe": 42}}
        """;
    HttpResponse<String> english =
        post("registrar", "/procedures/zz/permit/cases", bad, null, "en");
    assertThat(english.statusCode()).isEqualTo(422);
    assertThat(english.body())
        .contains("buddhist-year", "unknown-choice", "unknown-field", "required");
    HttpResponse<String> thai = post("registrar", "/procedures/zz/permit/cases", bad, null, "th");
    String sentence = json(thai).path("reasons").path(0).path("message").asString();
    assertThat(sentence).matches(".*\\p{InThai}.*");
  }

  @Test
  void whoeverLookedAtAnOlderVersionIsAnswered412() {
    JsonNode begun = started();
    assertThat(post("health-officer", stage(begun, "health"), HEALTH, "\"1\"", "en").statusCode())
        .isEqualTo(200);
    String note = "{\"action\": \"note\", \"reason\": \"seen\"}";
    String path = "/cases/" + begun.path("id").asString();
    assertThat(post("registrar", path, note, "\"1\"", "en").statusCode()).isEqualTo(412);
    assertThat(post("registrar", path, note, "\"2\"", "en").statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsNoPlainValueIsRefusedByName() {
    String nested =
        """
        {"on": "yesterday", "answers": {"fullName": {"first": "Ma"}, "born": [1985]}}
        """;
    HttpResponse<String> answer = post("registrar", "/procedures/zz/permit/cases", nested);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"on\"", "\"fullName\"", "\"born\"");
    String path = stage(started(), "health");
    assertThat(post("health-officer", path, "{\"action\": \"fly\"}").statusCode()).isEqualTo(400);
    assertThat(post("health-officer", path, "{}").statusCode()).isEqualTo(400);
  }

  @Test
  void unknownAndForbiddenLookAlike() {
    JsonNode begun = started();
    HttpResponse<String> elsewhere =
        get("registrar-ranong", "/cases/" + begun.path("id").asString());
    HttpResponse<String> unknown = get("registrar-ranong", "/cases/0000000000");
    assertThat(elsewhere.statusCode()).isEqualTo(404);
    assertThat(elsewhere.body()).isEqualTo(unknown.body());
    assertThat(get("registrar", "/cases/nonsense").statusCode()).isEqualTo(404);
    assertThat(post("registrar", "/procedures/zz/nothing/cases", START).statusCode())
        .isEqualTo(404);
  }

  @Test
  void listsArePagedAndWorklistsHoldWhatWaits() {
    JsonNode begun = started();
    JsonNode page = json(get("registrar", "/cases?procedure=ZZ/permit&state=open&size=2"));
    assertThat(page.path("contents").size()).isLessThanOrEqualTo(2);
    assertThat(page.path("total").asInt()).isPositive();
    assertThat(get("health-officer", "/worklist?stage=health&size=200&sort=number").body())
        .contains(begun.path("id").asString());
    assertThat(get("registrar", "/cases?size=1000").statusCode()).isEqualTo(400);
  }

  @Test
  void aProcedureTellsWhatItAsksFor() {
    JsonNode procedure = json(new Browser(port).get("/api/v1/procedures/ZZ/permit"));
    assertThat(procedure.path("hash").asString()).hasSize(64);
    assertThat(procedure.path("total").path(0).asString()).isEqualTo("5500 THB");
    assertThat(procedure.path("stages").path(0).path("form").path(0).path("field").asString())
        .isEqualTo("fullName");
    assertThat(new Browser(port).get("/api/v1/procedures").body()).contains("zz/permit");
  }
}
