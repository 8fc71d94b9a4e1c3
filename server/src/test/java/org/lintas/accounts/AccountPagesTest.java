package org.lintas.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.access.DemoAccounts;
import org.lintas.journal.Entry;
import org.lintas.journal.Journal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator and the people whose accounts are looked after. */
@NodeTest
class AccountPagesTest {

  private static final Pattern ONE_TIME =
      Pattern.compile("translate=\"no\">([a-z2-9]{5}(?:-[a-z2-9]{5}){3})<");
  private static final Pattern ID = Pattern.compile("/accounts/(\\d+)\"");
  private static final String OWN = "a boat, a lamp, a rope";

  @LocalServerPort int port;
  @Autowired Journal journal;

  private record Made(int id, String name, String password) {}

  @Test
  void aNewAccountMustReplaceItsPasswordBeforeAnythingElse() {
    Made made = make(administrator());
    assertThat(new Browser(port).api("/api/v1/me", made.name(), made.password()).statusCode())
        .isEqualTo(401);
    Browser browser = Browser.signedIn(port, made.name(), made.password());
    assertThat(location(browser.get("/account"))).endsWith("/account/password");
    HttpResponse<String> same =
        browser.submit(
            "/account/password", Map.of("now", made.password(), "wanted", made.password()));
    assertThat(same.statusCode()).isEqualTo(200);
    assertThat(same.body()).contains("id=\"wanted-error\"");
    replace(browser, made);
    assertThat(new Browser(port).api("/api/v1/me", made.name(), OWN).statusCode()).isEqualTo(200);
  }

  @Test
  void aRoleIsGivenAndTakenAwayAtOnce() {
    Browser administrator = administrator();
    Made made = ready(administrator);
    String page = "/accounts/" + made.id();
    administrator.submit(page, page + "/grant", Map.of("role", "registrar", "office", "th-50"));
    assertThat(me(made)).contains("th-50");
    administrator.submit(page, page + "/revoke", Map.of("role", "registrar", "office", "th-50"));
    assertThat(me(made)).doesNotContain("th-50");
    assertThat(journalled(made))
        .containsExactly("create-account", "change-password", "grant", "revoke");
  }

  @Test
  void aDisabledAccountIsSignedOutEverywhere() {
    Browser administrator = administrator();
    Made made = ready(administrator);
    Browser browser = Browser.signedIn(port, made.name(), OWN);
    assertThat(browser.get("/account").statusCode()).isEqualTo(200);
    String page = "/accounts/" + made.id();
    administrator.submit(page, page + "/disable", Map.of());
    assertThat(location(browser.get("/account"))).endsWith("/sign-in");
    assertThat(new Browser(port).api("/api/v1/me", made.name(), OWN).statusCode()).isEqualTo(401);
  }

  @Test
  void anAdministratorOfAProvinceReachesNoFurther() {
    Browser administrator = administrator();
    Made local = ready(administrator);
    Made other = ready(administrator);
    administrator.submit(
        "/accounts/" + local.id(),
        "/accounts/" + local.id() + "/grant",
        Map.of("role", "administrator", "office", "th-85"));
    administrator.submit(
        "/accounts/" + other.id(),
        "/accounts/" + other.id() + "/grant",
        Map.of("role", "registrar", "office", "th-50"));
    Browser ranong = Browser.signedIn(port, local.name(), OWN);
    assertThat(ranong.get("/accounts/" + other.id()).statusCode()).isEqualTo(404);
    assertThat(ranong.get("/offices").body()).contains("th-85").doesNotContain("th-50");
    HttpResponse<String> beyond =
        ranong.submit(
            "/accounts/" + local.id(),
            "/accounts/" + local.id() + "/grant",
            Map.of("role", "registrar", "office", "th-50"));
    assertThat(beyond.body()).contains("id=\"office-error\"");
  }

  @Test
  void nobodyElseSeesAccounts() {
    Browser registrar = Browser.signedIn(port, "registrar", DemoAccounts.PASSWORD);
    HttpResponse<String> answer = registrar.get("/accounts");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body())
        .isEqualTo(registrar.get("/no-such-page").body().replace("/no-such-page", "/accounts"));
    assertThat(location(new Browser(port).get("/accounts"))).endsWith("/sign-in");
  }

  @Test
  void anAdministratorCannotCloseTheirOwnAccount() {
    Browser administrator = administrator();
    HttpResponse<String> found =
        administrator.submit("/accounts", "/accounts/search", Map.of("words", "administrator"));
    String page = "/accounts/" + first(ID, found.body());
    assertThat(administrator.get(page).body()).doesNotContain(page + "/disable");
    assertThat(administrator.submit(page, page + "/disable", Map.of()).statusCode()).isEqualTo(200);
    assertThat(administrator.get("/account").statusCode()).isEqualTo(200);
  }

  @Test
  void aSessionElsewhereCanBeEnded() {
    Made made = ready(administrator());
    Browser here = Browser.signedIn(port, made.name(), OWN);
    Browser there = Browser.signedIn(port, made.name(), OWN);
    String handle =
        first(Pattern.compile("name=\"session\" value=\"([^\"]+)\""), here.get("/account").body());
    here.submit("/account", "/account/sessions/end", Map.of("session", handle));
    assertThat(location(there.get("/account"))).contains("/sign-in");
    assertThat(here.get("/account").statusCode()).isEqualTo(200);
  }

  @Test
  void signingOutEverywhereEndsEverySession() {
    Made made = ready(administrator());
    Browser here = Browser.signedIn(port, made.name(), OWN);
    Browser there = Browser.signedIn(port, made.name(), OWN);
    here.submit("/account", "/account/sign-out-everywhere", Map.of());
    assertThat(location(there.get("/account"))).endsWith("/sign-in");
  }

  @Test
  void aNewOfficeIsThereAtOnceAndAnImpossibleOneIsRefused() {
    Browser administrator = administrator();
    String code = "th-85-" + UUID.randomUUID().toString().substring(0, 8);
    Map<String, String> wanted =
        Map.of("code", code, "parent", "th-85", "place", "", "name-en", "Ranong pier");
    assertThat(administrator.submit("/offices/new", wanted).statusCode()).isEqualTo(302);
    assertThat(new Browser(port).get("/api/v1/offices").body()).contains(code);
    HttpResponse<String> twice = administrator.submit("/offices/new", wanted);
    assertThat(twice.statusCode()).isEqualTo(200);
    assertThat(twice.body()).contains("id=\"code-error\"");
    HttpResponse<String> circle =
        administrator.submit("/offices/th-85", Map.of("parent", code, "name-en", "Ranong"));
    assertThat(circle.body()).contains("id=\"parent-error\"");
  }

  private Browser administrator() {
    return Browser.signedIn(port, "administrator", DemoAccounts.PASSWORD);
  }

  private Made make(Browser administrator) {
    String name = "made-" + UUID.randomUUID().toString().substring(0, 12);
    HttpResponse<String> answer =
        administrator.submit("/accounts/new", Map.of("name", name, "displayName", "Somebody"));
    return new Made(
        Integer.parseInt(first(ID, answer.body())), name, first(ONE_TIME, answer.body()));
  }

  private Made ready(Browser administrator) {
    Made made = make(administrator);
    replace(Browser.signedIn(port, made.name(), made.password()), made);
    return made;
  }

  private static void replace(Browser browser, Made made) {
    HttpResponse<String> changed =
        browser.submit("/account/password", Map.of("now", made.password(), "wanted", OWN));
    assertThat(location(changed)).endsWith("notice=changed");
  }

  private String me(Made made) {
    return new Browser(port).api("/api/v1/me", made.name(), OWN).body();
  }

  private List<String> journalled(Made made) {
    return journal.read(Entry.Chain.ACCESS, List.of((long) made.id())).values().stream()
        .flatMap(List::stream)
        .map(recorded -> recorded.entry().action())
        .toList();
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as("%s", pattern).isTrue();
    return matcher.group(1);
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }
}
