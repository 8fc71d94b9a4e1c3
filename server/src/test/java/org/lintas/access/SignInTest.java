package org.lintas.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@NodeTest
class SignInTest {

  @LocalServerPort int port;

  @Test
  void theRightPasswordOpensTheHomePage() {
    Browser browser = new Browser(port);
    HttpResponse<String> answer =
        browser.submit(
            "/sign-in", Map.of("username", "registrar", "password", DemoAccounts.PASSWORD));
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(location(answer)).endsWith("/home");
    assertThat(location(browser.get("/sign-in"))).endsWith("/home");
  }

  @Test
  void aWrongPasswordAndAnUnknownNameAreAnsweredAlike() {
    Browser browser = new Browser(port);
    HttpResponse<String> wrong =
        browser.submit("/sign-in", Map.of("username", "registrar", "password", "no"));
    HttpResponse<String> unknown =
        browser.submit("/sign-in", Map.of("username", "nobody", "password", "no"));
    assertThat(location(wrong)).endsWith("/sign-in?notice=wrong").isEqualTo(location(unknown));
  }

  @Test
  void aFormWithoutItsTokenIsRefused() {
    HttpResponse<String> answer =
        new Browser(port).post("/sign-in", "username=registrar&password=" + DemoAccounts.PASSWORD);
    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void theSessionIsAnotherOneAfterSignIn() {
    Browser browser = new Browser(port);
    HttpResponse<String> answer =
        browser.submit(
            "/sign-in", Map.of("username", "registrar", "password", DemoAccounts.PASSWORD));
    assertThat(answer.headers().allValues("Set-Cookie"))
        .anyMatch(cookie ->
            cookie.startsWith("lintas-session=")
                && cookie.contains("HttpOnly")
                && cookie.contains("SameSite=Lax"));
  }

  @Test
  void everyAnswerCarriesTheStrictHeaders() {
    for (String path : new String[] {"/sign-in", "/api/v1/offices", "/no-such-page"}) {
      HttpResponse<String> answer = new Browser(port).get(path);
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
          .startsWith("default-src 'none'; script-src 'self'; style-src 'self'")
          .contains("frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(answer.headers().firstValue("Permissions-Policy")).isPresent();
      assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }
  }

  @Test
  void signingOutEndsTheSession() {
    Browser browser = Browser.signedIn(port, "registrar", DemoAccounts.PASSWORD);
    assertThat(location(browser.submit("/sign-out", Map.of()))).endsWith("notice=out");
    assertThat(browser.get("/sign-in").statusCode()).isEqualTo(200);
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }
}
