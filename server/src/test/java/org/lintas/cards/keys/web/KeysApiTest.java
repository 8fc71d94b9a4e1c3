package org.lintas.cards.keys.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.access.DemoAccounts;
import org.lintas.cards.keys.Keys;
import org.lintas.credential.TrustFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keys for programs: the keeper's, and what anybody may fetch. */
@NodeTest
@TestPropertySource(properties = "lintas.own=key-pages")
@DirtiesContext
class KeysApiTest {

  @LocalServerPort int port;
  @Autowired Keys keys;

  @Test
  void aKeyIsMadeReportedStolenAndLeavesTheCommonSetsButNotTheList() throws Exception {
    JsonNode made = json(post("/keys", "{\"purpose\": \"card\", \"reason\": \"rotation\"}", 201));
    String kid = made.path("kid").asString();
    assertThat(made.path("state").asString()).isEqualTo("signing");
    assertThat(made.path("fingerprint").asString()).startsWith(kid).hasSize(64);
    assertThat(kids()).contains(kid);
    assertThat(post("/keys/" + kid + "/stolen", "{\"reason\": \"x\"}", 422).body())
        .contains("since-missing", "Write the first day");
    String call = "{\"since\": \"2026-01-01\", \"reason\": \"server taken\"}";
    assertThat(json(post("/keys/" + kid + "/stolen", call, 200)).path("state").asString())
        .isEqualTo("stolen");
    assertThat(kids()).doesNotContain(kid);
    TrustFile.Opened opened =
        TrustFile.openUnknown(bytes(fetch("/.well-known/lintas-trust-list", null)));
    assertThat(opened.file().keys())
        .filteredOn(key -> key.kid().hex().equals(kid))
        .allMatch(key -> key.stolenSince() != null)
        .hasSize(1);
    post("/keys/" + kid + "/burn", "{\"reason\": \"x\"}", 404);
    post("/keys", "{\"purpose\": \"visa\", \"reason\": \"x\"}", 400);
    post("/keys", "{\"purpose\": \"card\", \"signsFrom\": \"soon\", \"reason\": \"x\"}", 400);
  }

  @Test
  void whatIsPublishedIsCachedAndAskedForAgainCheaply() {
    for (String path :
        List.of(
            "/.well-known/jwks.json", "/.well-known/cose-keys", "/.well-known/lintas-trust-list")) {
      HttpResponse<String> first = fetch(path, null);
      assertThat(first.statusCode()).as(path).isEqualTo(200);
      assertThat(first.headers().firstValue("Cache-Control").orElse(""))
          .contains("public", "max-age=3600");
      assertThat(first.headers().allValues("Pragma")).isEmpty();
      assertThat(first.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
      assertThat(first.headers().allValues("Set-Cookie")).as("anybody's cache").isEmpty();
      String tag = first.headers().firstValue("ETag").orElseThrow();
      assertThat(fetch(path, tag).statusCode()).as(path).isEqualTo(304);
    }
    assertThat(fetch("/.well-known/jwks.json", null).headers().firstValue("Content-Type"))
        .contains("application/jwk-set+json");
  }

  @Test
  void thePublishedListIsSignedByThePublishedKey() throws Exception {
    TrustFile.Opened opened =
        TrustFile.openUnknown(bytes(fetch("/.well-known/lintas-trust-list", null)));
    assertThat(opened.file().issuer()).isEqualTo(keys.issuer());
    assertThat(opened.ownKeys()).hasSameSizeAs(opened.file().keys());
    assertThat(kids()).contains(opened.signedBy().kid().hex());
  }

  private List<String> kids() {
    JsonNode set = json(fetch("/.well-known/jwks.json", null));
    return StreamSupport.stream(set.path("keys").spliterator(), false)
        .map(key -> key.path("kid").asString())
        .toList();
  }

  private HttpResponse<String> fetch(String path, @Nullable String tag) {
    return new Browser(port)
        .send(
            path,
            request -> {
              if (tag != null) {
                request.header("If-None-Match", tag);
              }
            });
  }

  private byte[] bytes(HttpResponse<String> answer) throws Exception {
    try (InputStream body = answer.uri().toURL().openStream()) {
      return body.readAllBytes();
    }
  }

  private HttpResponse<String> post(String path, String body, int status) {
    HttpResponse<String> answer =
        new Browser(port)
            .send(
                "/api/v1" + path,
                request ->
                    request
                        .header("Authorization", Browser.basic("key-keeper", DemoAccounts.PASSWORD))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return answer;
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }
}
