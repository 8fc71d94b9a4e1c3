package org.lintas.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A node that trusts an outside identity provider. */
@NodeTest
class OutsideSignInTest {

  private static final OutsideProvider PROVIDER = new OutsideProvider();

  @LocalServerPort int port;

  @DynamicPropertySource
  static void trust(DynamicPropertyRegistry properties) {
    properties.add("lintas.oidc.issuer", PROVIDER::issuer);
  }

  @Test
  void aTokenOfTheProviderSaysWhoIsCalling() {
    HttpResponse<String> answer = call(token("lintas", "registrar", 60));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"name\":\"registrar\"");
  }

  @Test
  void aTokenForAnotherAudienceIsRefused() {
    assertThat(call(token("another-client", "registrar", 60)).statusCode()).isEqualTo(401);
  }

  @Test
  void anExpiredOrForgedTokenIsRefused() {
    assertThat(call(token("lintas", "registrar", -3600)).statusCode()).isEqualTo(401);
    HttpResponse<String> forged = call(PROVIDER.forged("registrar"));
    assertThat(forged.statusCode()).isEqualTo(401);
    assertThat(forged.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
  }

  @Test
  void aTokenForNobodyHereIsRefused() {
    assertThat(call(token("lintas", "stranger", 60)).statusCode()).isEqualTo(401);
  }

  @Test
  void aBrowserSignsInThere() {
    Browser browser = new Browser(port);
    assertThat(location(visit(browser, "registrar"))).endsWith("/home");
    assertThat(location(browser.get("/sign-in"))).endsWith("/home");
  }

  @Test
  void aBrowserOfSomebodyWithoutAnAccountIsTold() {
    Browser browser = new Browser(port);
    assertThat(location(visit(browser, "stranger"))).endsWith("notice=unknown");
  }

  private HttpResponse<String> visit(Browser browser, String name) {
    assertThat(browser.get("/sign-in").body()).contains("/oauth2/authorization/outside");
    String away = location(browser.get("/oauth2/authorization/outside"));
    assertThat(away).startsWith(PROVIDER.issuer() + "/authorize");
    PROVIDER.expect(name, parameter(away, "nonce"));
    String back = URI.create(parameter(away, "redirect_uri")).getPath();
    return browser.get(back + "?code=once&state=" + parameter(away, "state").replace("=", "%3D"));
  }

  private HttpResponse<String> call(String token) {
    return new Browser(port)
        .send("/api/v1/me", request -> request.header("Authorization", "Bearer " + token));
  }

  private static String token(String audience, String name, int seconds) {
    return PROVIDER.token(PROVIDER.issuer(), audience, name, Instant.now().plusSeconds(seconds));
  }

  private static String parameter(String address, String name) {
    return Arrays.stream(URI.create(address).getRawQuery().split("&"))
        .filter(each -> each.startsWith(name + "="))
        .map(each -> URLDecoder.decode(each.substring(name.length() + 1), StandardCharsets.UTF_8))
        .findFirst()
        .orElse("");
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }
}
