package org.lintas.complaints.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.access.Caller;
import org.lintas.access.DemoAccounts;
import org.lintas.access.Offices;
import org.lintas.access.signin.Passwords;
import org.lintas.access.store.AccountStore;
import org.lintas.complaints.Members;
import org.lintas.complaints.desk.Filed;
import org.lintas.complaints.vault.KeyRing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@NodeTest
class MemberPagesTest {

  private static final String NAME = "caseworker-by-page";

  @Autowired AccountStore accounts;
  @Autowired Offices offices;
  @Autowired Passwords passwords;
  @Autowired Members members;
  @Autowired KeyRing ring;
  @Autowired ApplicationContext node;
  @LocalServerPort int port;

  @BeforeEach
  void somebodyComes() {
    int office = offices.find("migrant-support", Locale.ENGLISH).orElseThrow().id();
    accounts
        .add(NAME, NAME, passwords.hash(DemoAccounts.PASSWORD), true, Instant.now())
        .ifPresent(id -> accounts.grant(id, new Caller.Grant("caseworker", office)));
  }

  @Test
  void somebodyIsAdmittedAndRemovedAgain() {
    Browser newcomer = Browser.signedIn(port, NAME, DemoAccounts.PASSWORD);
    assertThat(newcomer.get("/complaints/members").body())
        .contains("You have not been admitted yet")
        .doesNotContain("Second caseworker");
    Caller.Officer officer = accounts.find(NAME).orElseThrow().officer();
    Map<String, String> whom =
        Map.of("account", String.valueOf(officer.account()), "role", "caseworker");

    Browser custodian = Browser.signedIn(port, "custodian", DemoAccounts.PASSWORD);
    assertThat(change(custodian, "admit", whom).statusCode()).isEqualTo(404);
    assertThat(members.holds(officer, "migrant-support", "caseworker")).isFalse();

    Browser caseworker = Browser.signedIn(port, "caseworker", DemoAccounts.PASSWORD);
    assertThat(location(change(caseworker, "admit", whom))).endsWith("done=admit");
    assertThat(members.holds(officer, "migrant-support", "caseworker")).isTrue();
    assertThat(newcomer.get("/complaints/members").body()).contains("Second caseworker");

    assertThat(change(caseworker, "remove", whom).statusCode()).isEqualTo(404);
    assertThat(location(change(custodian, "remove", whom))).endsWith("done=remove");
    assertThat(members.holds(officer, "migrant-support", "caseworker")).isFalse();
    assertThat(custodian.get("/complaints/members").body()).contains("Removed, " + NAME);
  }

  @Test
  void nobodyRemovesTheLastWhoReads() {
    new Filed(node)
        .comesTo("embassy-mm", "embassy-caseworker", "embassy-manager", "complaints-manager");
    Caller.Officer last = accounts.find("embassy-caseworker").orElseThrow().officer();
    Browser manager = Browser.signedIn(port, "embassy-manager", DemoAccounts.PASSWORD);
    HttpResponse<String> removed =
        manager.submit(
            "/account/password",
            "/complaints/members/embassy-mm/remove",
            Map.of("account", String.valueOf(last.account()), "role", "caseworker"));
    assertThat(removed.statusCode()).isEqualTo(404);
    assertThat(members.holds(last, "embassy-mm", "caseworker")).isTrue();
  }

  @Test
  void shutKeysAreOpenedByThePassword() {
    Caller.Officer officer = accounts.find("third-custodian").orElseThrow().officer();
    Browser custodian = Browser.signedIn(port, "third-custodian", DemoAccounts.PASSWORD);
    ring.forget(officer);
    HttpResponse<String> wrong =
        custodian.submit("/complaints/unlock", Map.of("password", "not-the-password"));
    assertThat(wrong.body()).contains("This does not open your keys");
    assertThat(ring.of(officer)).isEmpty();
    HttpResponse<String> right =
        custodian.submit(
            "/complaints/unlock",
            Map.of("password", DemoAccounts.PASSWORD, "to", "/complaints/custody"));
    assertThat(location(right)).endsWith("/complaints/custody");
    assertThat(ring.of(officer)).isPresent();
  }

  /** As an administrator comes who replaced a password. */
  @Test
  void whoSignsInWithoutKeysSeesNoListOfCases() {
    for (Map.Entry<String, String> each :
        Map.of(
                "second-caseworker", "/complaints",
                "prosecutor", "/complaints/tracks",
                "embassy-caseworker", "/complaints/referrals")
            .entrySet()) {
      Browser member = Browser.signedIn(port, each.getKey(), DemoAccounts.PASSWORD);
      assertThat(member.get(each.getValue()).statusCode()).isEqualTo(200);
      ring.forget(accounts.find(each.getKey()).orElseThrow().officer());
      HttpResponse<String> shut = member.get(each.getValue());
      assertThat(shut.statusCode()).isEqualTo(302);
      assertThat(location(shut)).contains("/complaints/unlock");
      assertThat(member.get("/home").body()).doesNotContain("case is late", "cases are late");
    }
  }

  @Test
  void nobodyIsLedToAnotherSite() {
    Browser custodian = Browser.signedIn(port, "second-custodian", DemoAccounts.PASSWORD);
    for (String to : new String[] {"https://elsewhere.example", "//elsewhere.example", "/home"}) {
      HttpResponse<String> answer =
          custodian.submit(
              "/complaints/unlock", Map.of("password", DemoAccounts.PASSWORD, "to", to));
      assertThat(location(answer)).as(to).endsWith("/complaints/members");
    }
  }

  @Test
  void whoeverSignsOutShutsTheKeys() {
    Caller.Officer officer = accounts.find("court-clerk").orElseThrow().officer();
    Browser clerk = Browser.signedIn(port, "court-clerk", DemoAccounts.PASSWORD);
    assertThat(ring.of(officer)).isPresent();
    clerk.submit("/sign-out", Map.of());
    assertThat(ring.of(officer)).isEmpty();
  }

  private static HttpResponse<String> change(
      Browser browser, String what, Map<String, String> fields) {
    return browser.submit(
        "/account/password", "/complaints/members/migrant-support/" + what, fields);
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse(answer.statusCode() + "");
  }
}
