package org.lintas.cards.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.access.Offices;
import org.lintas.cards.PassOffice;
import org.lintas.casework.Cases;
import org.lintas.node.TestClock;
import org.lintas.procedures.Procedures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cards for programs. */
@NodeTest
class CardsApiTest {

  private static final String REASON = "{\"reason\": \"The holder reported it lost\"}";

  @LocalServerPort int port;
  @Autowired Cases cases;
  @Autowired Procedures procedures;
  @Autowired Offices offices;
  @Autowired TestClock clock;
  private PassOffice office;

  @BeforeEach
  void open() {
    office = new PassOffice(cases, procedures, offices, clock).open();
  }

  private HttpResponse<String> get(String account, String path) {
    return new Browser(port).api("/api/v1" + path, account, "lintas-demo");
  }

  private HttpResponse<String> post(
      String account, String path, String body, @Nullable String ifMatch) {
    return new Browser(port)
        .send(
            "/api/v1" + path,
            request -> {
              request
                  .header("Authorization", Browser.basic(account, "lintas-demo"))
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString(body));
              if (ifMatch != null) {
                request.header("If-Match", ifMatch);
              }
            });
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  private String number() {
    JsonNode found = json(get("registrar", "/cases/" + office.apply("Over the API").number()));
    JsonNode card = found.path("cards").path(0);
    assertThat(card.path("kind").asString()).isEqualTo("slip");
    assertThat(card.path("status").asString()).isEqualTo("valid");
    return card.path("number").asString();
  }

  private static String tag(HttpResponse<String> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }

  @Test
  void aCaseNamesItsCardsAndACardTellsItsCodeAndState() {
    String number = number();
    HttpResponse<String> answer = get("registrar", "/cards/" + number);
    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode card = json(answer);
    assertThat(card.path("number").asString()).isEqualTo(number);
    assertThat(card.path("kind").asString()).isEqualTo("slip");
    assertThat(card.path("status").asString()).isEqualTo("valid");
    assertThat(card.path("qr").asString()).matches("[0-9A-Z $%*+./:-]{200,}");
    assertThat(tag(answer)).isEqualTo("\"0\"");
  }

  @Test
  void aSecondPressOnWhatWasReadIsRefused() {
    String number = number();
    String tag = tag(get("registrar", "/cards/" + number));
    HttpResponse<String> suspended =
        post("registrar", "/cards/" + number + "/suspend", REASON, tag);
    assertThat(suspended.statusCode()).as(suspended.body()).isEqualTo(200);
    assertThat(json(suspended).path("status").asString()).isEqualTo("suspended");
    assertThat(post("registrar", "/cards/" + number + "/revoke", REASON, tag).statusCode())
        .isEqualTo(412);
    HttpResponse<String> revoked =
        post("registrar", "/cards/" + number + "/revoke", REASON, tag(suspended));
    assertThat(json(revoked).path("status").asString()).isEqualTo("revoked");
    HttpResponse<String> back = post("registrar", "/cards/" + number + "/reinstate", REASON, null);
    assertThat(json(back).path("status").asString()).isEqualTo("valid");
    HttpResponse<String> copy = post("registrar", "/cards/" + number + "/replace", REASON, null);
    assertThat(json(copy).path("number").asString()).isNotEqualTo(number);
    assertThat(json(get("registrar", "/cards/" + number)).path("replacedBy").asString())
        .isEqualTo(json(copy).path("number").asString());
  }

  @Test
  void aRefusalTellsEveryReasonInTheReadersLanguage() {
    String number = number();
    HttpResponse<String> refused = post("registrar", "/cards/" + number + "/reinstate", "{}", null);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(json(refused).path("reasons").findValuesAsString("code"))
        .containsExactlyInAnyOrder("reason-required", "card-valid");
    assertThat(refused.body()).contains("Say why.");
  }

  @Test
  void unknownAndForbiddenLookAlike() {
    String number = number();
    HttpResponse<String> forbidden = get("policy-officer", "/cards/" + number);
    HttpResponse<String> unknown = get("policy-officer", "/cards/199999999999");
    assertThat(forbidden.statusCode()).isEqualTo(404);
    assertThat(forbidden.body()).isEqualTo(unknown.body());
    assertThat(post("policy-officer", "/cards/" + number + "/revoke", REASON, null).statusCode())
        .isEqualTo(404);
    assertThat(new Browser(port).get("/api/v1/cards/" + number).statusCode()).isEqualTo(401);
  }

  @Test
  void aStatusListIsForEverybodyAndCanBeKept() {
    number();
    HttpResponse<String> list = new Browser(port).get("/cards/status/card-0");
    assertThat(list.statusCode()).isEqualTo(200);
    assertThat(list.headers().firstValue("Content-Type")).contains("application/statuslist+cwt");
    assertThat(list.headers().firstValue("Cache-Control").orElse(""))
        .contains("max-age=300")
        .contains("public");
    assertThat(list.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    HttpResponse<String> again =
        new Browser(port)
            .send(
                "/cards/status/card-0",
                request -> request.header("If-None-Match", tag(list)).GET());
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(new Browser(port).get("/cards/status/card-99999").statusCode()).isEqualTo(404);
    assertThat(new Browser(port).get("/cards/status/other").statusCode()).isEqualTo(404);
  }
}
