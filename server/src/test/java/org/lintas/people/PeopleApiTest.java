package org.lintas.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.people.Officers.REGISTRAR;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.access.DemoAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NodeTest
class PeopleApiTest {

  @LocalServerPort int port;
  @Autowired People people;

  @Test
  void aPersonIsSearchedCorrectedMergedAndSeparated() {
    long stays = enter("ဟန်ဝင်းနိုင်", "1972-04-09");
    long goes = enter("Han Win Naing", "1972-04-09");
    assertThat(post("search", "{\"words\": \"Han Win Naing 1972\"}", "registrar").body())
        .contains("\"id\":" + goes)
        .contains("\"total\":2");
    assertThat(
            post(
                    goes + "/merge",
                    "{\"into\": %d, \"reason\": \"same\"}".formatted(stays),
                    "registrar")
                .body())
        .contains("\"id\":" + stays);
    assertThat(get(goes + "", "employment-officer").body()).contains("\"id\":" + stays);
    assertThat(get(stays + "/history", "registrar").body()).contains("\"absorb\"");
    assertThat(post(goes + "/separate", "{\"reason\": \"two\"}", "programme-manager").statusCode())
        .isEqualTo(200);
    HttpResponse<String> refused =
        post(
            goes + "/correct",
            "{\"name\": \"\", \"born\": \"2999\", \"reason\": \"\"}",
            "registrar");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("in-the-future")
        .contains("Write a reason")
        .contains("\"field\":\"name\"");
  }

  @Test
  void unknownAndForbiddenAreAnsweredAlike() {
    long serial = enter("Secret Person", "1970");
    HttpResponse<String> forbidden = get(serial + "", "health-officer");
    HttpResponse<String> unknown = get("99999999999", "registrar");
    assertThat(forbidden.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(404);
    assertThat(forbidden.body()).isEqualTo(unknown.body()).doesNotContain("Secret");
    assertThat(post("search", "{\"words\": \"Secret\"}", "health-officer").statusCode())
        .isEqualTo(404);
    assertThat(
            post(serial + "/merge", "{\"into\": 1, \"reason\": \"x\"}", "employment-officer")
                .statusCode())
        .isEqualTo(404);
  }

  private long enter(String name, String born) {
    return people.enter(REGISTRAR, List.of(Persons.burmese(name, null, born))).getFirst();
  }

  private HttpResponse<String> get(String path, String account) {
    return new Browser(port).api("/api/v1/people/" + path, account, DemoAccounts.PASSWORD);
  }

  private HttpResponse<String> post(String path, String body, String account) {
    return new Browser(port)
        .send(
            "/api/v1/people/" + path,
            request ->
                request
                    .header("Authorization", Browser.basic(account, DemoAccounts.PASSWORD))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
  }
}
