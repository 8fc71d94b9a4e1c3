package org.lintas.complaints.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.access.Caller;
import org.lintas.access.DemoAccounts;
import org.lintas.access.Offices;
import org.lintas.access.signin.Passwords;
import org.lintas.access.store.AccountStore;
import org.lintas.complaints.Channels;
import org.lintas.complaints.Members;
import org.lintas.complaints.vault.Compartment;
import org.lintas.complaints.vault.Pieces;
import org.lintas.complaints.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every endpoint of the node as everybody who is no member of the channel. */
@NodeTest
class EveryRoleIsOutsideTest {

  private static final String WORD = "zqxhemlockquandary";

  /** Holds the right role at the wrong office: above all channels. */
  private static final String ABOVE = "caseworker-of-the-state";

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  @Autowired Vault vault;
  @Autowired Pieces pieces;
  @Autowired Channels channels;
  @Autowired AccountStore accounts;
  @Autowired Offices offices;
  @Autowired Passwords passwords;
  @LocalServerPort int port;

  private Vault.Filed filed;

  @BeforeEach
  void somebodyComplains() {
    filed = vault.begin(channels.find("migrant-support").orElseThrow());
    for (Compartment each : Compartment.values()) {
      if (each != Compartment.NOTES) {
        pieces.add(filed.keys(), filed.complaint(), each, "what", WORD + " " + each.code());
      }
    }
    accounts
        .add(ABOVE, ABOVE, passwords.hash(DemoAccounts.PASSWORD), true, Instant.now())
        .ifPresent(id ->
            Members.ROLES.forEach(
                role -> accounts.grant(id, new Caller.Grant(role, office("th")))));
  }

  @Test
  void noEndpointOfComplaintsAnswersWhoeverIsNoMember() {
    List<Endpoints> closed =
        Endpoints.all(mapping).stream()
            .filter(each -> each.ofComplaints() && !each.open())
            .toList();
    assertThat(closed).hasSizeGreaterThan(5);
    List<String> answered = new ArrayList<>();
    for (String account : outsiders().toList()) {
      Browser browser = Browser.signedIn(port, account, DemoAccounts.PASSWORD);
      closed.forEach(each -> answered.addAll(answers(browser, account, each)));
    }
    assertThat(answered).isEmpty();
  }

  @Test
  void aMemberOfAnotherChannelFindsNoCaseOfThisOne() {
    Browser browser = Browser.signedIn(port, "embassy-caseworker", DemoAccounts.PASSWORD);
    List<String> answered = new ArrayList<>();
    Endpoints.all(mapping).stream()
        .filter(each -> each.ofComplaints() && !each.open())
        .filter(each -> each.pattern().contains("{number") || each.pattern().contains("{channel"))
        .forEach(each -> answered.addAll(answers(browser, "embassy-caseworker", each)));
    assertThat(answered).isEmpty();
  }

  @Test
  void noPageOfAnybodyElseShowsAWordOrTheNumber() {
    List<Endpoints> pages =
        Endpoints.all(mapping).stream()
            .filter(each -> each.method().equals("GET") && !each.hasVariables())
            .filter(each -> !each.pattern().contains("*") && !each.pattern().equals("/error"))
            .toList();
    assertThat(pages).hasSizeGreaterThan(60);
    List<String> shown = new ArrayList<>();
    List<String> readers = Stream.concat(outsiders(), Stream.of("embassy-caseworker")).toList();
    for (String account : readers) {
      Browser browser = Browser.signedIn(port, account, DemoAccounts.PASSWORD);
      for (Endpoints each : pages) {
        String body =
            each.api()
                ? browser.api(each.pattern(), account, DemoAccounts.PASSWORD).body()
                : browser.get(each.pattern()).body();
        if (body.contains(WORD) || body.contains(filed.number())) {
          shown.add(account + " " + each.pattern());
        }
      }
    }
    assertThat(shown).isEmpty();
  }

  @Test
  void aSearchForTheNumberFindsNothingAnywhere() {
    Browser browser = Browser.signedIn(port, "registrar", DemoAccounts.PASSWORD);
    for (String path :
        List.of(
            "/cases/" + filed.number(),
            "/complaints/" + filed.number(),
            "/api/v1/cases/" + filed.number(),
            "/api/v1/cards/" + filed.number())) {
      HttpResponse<String> answer =
          path.startsWith("/api/")
              ? browser.api(path, "registrar", DemoAccounts.PASSWORD)
              : browser.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void nothingButHealthIsToldOfTheInside() {
    Browser browser = Browser.signedIn(port, "administrator", DemoAccounts.PASSWORD);
    for (String path : List.of("metrics", "prometheus", "env", "heapdump", "httpexchanges")) {
      assertThat(browser.get("/actuator/" + path).statusCode()).as(path).isNotEqualTo(200);
    }
    assertThat(browser.get("/actuator/health").body()).doesNotContain("complaints");
  }

  @Test
  void nobodyElseIsOfferedTheWay() {
    for (String account : outsiders().toList()) {
      Browser browser = Browser.signedIn(port, account, DemoAccounts.PASSWORD);
      assertThat(browser.get("/home").body()).as(account).doesNotContain("href=\"/complaints");
    }
  }

  /** What an endpoint answers other than that there is nothing. */
  private List<String> answers(Browser browser, String account, Endpoints endpoint) {
    String path = endpoint.path(Map.of("number", filed.number(), "channel", "migrant-support"));
    HttpResponse<String> answer;
    if (endpoint.api()) {
      answer =
          browser.send(
              path,
              request ->
                  request
                      .header("Authorization", Browser.basic(account, DemoAccounts.PASSWORD))
                      .header("Content-Type", "application/json")
                      .method(endpoint.method(), body("{}")));
    } else if (endpoint.method().equals("GET")) {
      answer = browser.get(path);
    } else {
      answer = browser.submit("/account/password", path, fields());
    }
    Set<Integer> nothing = endpoint.method().equals("GET") ? Set.of(404) : Set.of(404, 400, 415);
    return nothing.contains(answer.statusCode()) && !answer.body().contains(WORD)
        ? List.of()
        : List.of(account + " " + endpoint.method() + " " + path + " " + answer.statusCode());
  }

  private static HttpRequest.BodyPublisher body(String json) {
    return HttpRequest.BodyPublishers.ofString(json);
  }

  private static Map<String, String> fields() {
    return Map.of("account", "1", "role", "caseworker", "request", "1", "password", "x");
  }

  /** Everybody of the demonstration who is no member of any channel, and one with roles above. */
  private Stream<String> outsiders() {
    return Stream.concat(
        DemoAccounts.all().stream()
            .filter(account -> !Members.ROLES.contains(account.role()))
            .map(DemoAccounts.DemoAccount::name),
        Stream.of(ABOVE));
  }

  private int office(String code) {
    return offices.find(code, java.util.Locale.ENGLISH).orElseThrow().id();
  }
}
