package org.lintas.complaints.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.access.DemoAccounts;
import org.lintas.complaints.vault.Receipts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The desk for programs. */
@NodeTest
class DeskApiTest {

  private static final String PATH = "/api/v1/complaints";

  @Autowired ApplicationContext node;
  @LocalServerPort int port;

  private Filed filed;

  @BeforeEach
  void begin() {
    filed = new Filed(node);
  }

  @Test
  void theQueueIsAListOfWhatStandsInTheClear() {
    Receipts.Opened her = filed.at("migrant-support", "documents");
    filed.says(her, "Unmistakable-Pitta-31");
    HttpResponse<String> answer = get(PATH + "?kind=documents&size=200", "caseworker");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).doesNotContain("Unmistakable-Pitta-31");
    JsonNode line = line(read(answer), her.number());
    assertThat(line.path("state").asString()).isEqualTo("filed");
    assertThat(line.path("owed").asString()).isEqualTo("acknowledge");
    assertThat(read(answer).path("total").asLong()).isPositive();
  }

  @Test
  void aCaseIsReadAndTakesItsSteps() {
    Receipts.Opened her = filed.at("migrant-support");
    filed.says(her, "They gave me nothing.");
    assertThat(step(her, "acknowledge", "{}").statusCode()).isEqualTo(200);
    step(
        her,
        "triage",
        "{\"kinds\": [\"wages\"], \"groups\": [\"refugee\"], \"urgency\": \"urgent\"}");
    step(her, "note", "{\"words\": \"Afraid of him.\"}");
    step(her, "help", "{\"kind\": \"shelter\", \"state\": \"requested\", \"words\": \"A bed\"}");
    JsonNode asked = read(step(her, "ask", "{\"words\": \"Since when?\"}"));
    assertThat(asked.path("owed").asString()).isEqualTo("nothing");
    JsonNode one = read(get(PATH + "/" + her.number(), "caseworker"));
    assertThat(one.path("number").asString()).isEqualTo(her.number());
    assertThat(one.path("messages").findValuesAsString("text"))
        .containsExactly("They gave me nothing.", "Since when?");
    assertThat(one.path("notes").findValuesAsString("text")).containsExactly("Afraid of him.");
    assertThat(one.path("triage").path("nonRefoulement").asBoolean()).isTrue();
    assertThat(one.path("help").findValuesAsString("kind")).containsExactly("shelter");
  }

  @Test
  void aStepThatIsRefusedSaysAllReasonsAndAnUnknownWordItsPlace() {
    Receipts.Opened her = filed.at("migrant-support");
    HttpResponse<String> early = step(her, "close", "{}");
    assertThat(early.statusCode()).isEqualTo(422);
    assertThat(read(early).path("reasons").findValuesAsString("code"))
        .containsExactly("not-acknowledged", "outcome-missing", "text-missing");
    HttpResponse<String> odd = step(her, "triage", "{\"urgency\": \"soonish\"}");
    assertThat(odd.statusCode()).isEqualTo(400);
    assertThat(read(odd).path("reasons").findValuesAsString("field")).containsExactly("urgency");
    assertThat(step(her, "dance", "{}").statusCode()).isEqualTo(404);
    assertThat(get(PATH + "?show=all", "caseworker").statusCode()).isEqualTo(400);
  }

  @Test
  void aRepeatedCallIsDoneOnce() {
    Receipts.Opened her = filed.at("migrant-support");
    for (int time = 0; time < 2; time++) {
      assertThat(step(her, "ask", "{\"words\": \"Where?\"}", "once-" + her.number()).statusCode())
          .isEqualTo(200);
    }
    step(her, "ask", "{\"words\": \"Where?\"}", "twice-" + her.number());
    JsonNode one = read(get(PATH + "/" + her.number(), "caseworker"));
    assertThat(one.path("messages").findValuesAsString("text")).containsExactly("Where?", "Where?");
  }

  @Test
  void toEverybodyElseItIsNotThere() {
    Receipts.Opened her = filed.at("migrant-support");
    for (String other : List.of("immigration-officer", "police-officer", "administrator")) {
      assertThat(get(PATH, other).statusCode()).as(other).isEqualTo(404);
      assertThat(get(PATH + "/" + her.number(), other).statusCode()).as(other).isEqualTo(404);
    }
    HttpResponse<String> embassy = get(PATH + "/" + her.number(), "embassy-caseworker");
    HttpResponse<String> none = get(PATH + "/1234567890", "embassy-caseworker");
    assertThat(embassy.statusCode()).isEqualTo(404);
    assertThat(embassy.body()).isEqualTo(none.body());
    assertThat(new Browser(port).get(PATH).statusCode()).isEqualTo(401);
  }

  private HttpResponse<String> get(String path, String account) {
    return new Browser(port).api(path, account, DemoAccounts.PASSWORD);
  }

  private HttpResponse<String> step(Receipts.Opened her, String step, String body) {
    return step(her, step, body, null);
  }

  private HttpResponse<String> step(
      Receipts.Opened her, String step, String body, @Nullable String key) {
    return new Browser(port)
        .send(
            PATH + "/" + her.number() + "/steps/" + step,
            request -> {
              request
                  .header("Authorization", Browser.basic("caseworker", DemoAccounts.PASSWORD))
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString(body));
              if (key != null) {
                request.header("Idempotency-Key", key);
              }
            });
  }

  private static JsonNode line(JsonNode page, String number) {
    return page.path("contents")
        .valueStream()
        .filter(each -> each.path("number").asString().equals(number))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode read(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }
}
