package org.lintas.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.access.Caller;
import org.lintas.access.DemoAccounts;
import org.lintas.access.Offices;
import org.lintas.access.signin.Passwords;
import org.lintas.access.store.AccountStore;
import org.lintas.complaints.vault.Compartment;
import org.lintas.complaints.vault.KeyRing;
import org.lintas.complaints.vault.Keys;
import org.lintas.complaints.vault.Receipts;
import org.lintas.complaints.vault.Teams;
import org.lintas.complaints.vault.Vault;
import org.lintas.node.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@NodeTest
class HousekeepingTest {

  @Autowired Housekeeping housekeeping;
  @Autowired Vault vault;
  @Autowired Receipts receipts;
  @Autowired Channels channels;
  @Autowired Members members;
  @Autowired Teams teams;
  @Autowired KeyRing ring;
  @Autowired AccountStore accounts;
  @Autowired Offices offices;
  @Autowired Passwords passwords;
  @Autowired TestClock clock;

  @LocalServerPort int port;

  @Autowired
  @Qualifier("complaints")
  JdbcClient sql;

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void aClosedCaseIsShreddedOnTheDayItsTimeIsOver() {
    Channel channel = channels.find("migrant-support").orElseThrow();
    Vault.Filed closed = vault.begin(channel);
    Vault.Filed disputed = vault.begin(channel);
    LocalDate until = LocalDate.now(clock).plus(channel.retention());
    close(closed, "closed", until);
    close(disputed, "disputed", until);
    clock.set(until.minusDays(1));
    housekeeping.tidy();
    assertThat(receipts.open(closed.receipt(), "192.0.2.50")).isPresent();
    clock.set(until);
    housekeeping.tidy();
    assertThat(receipts.open(closed.receipt(), "192.0.2.50")).isEmpty();
    assertThat(receipts.open(disputed.receipt(), "192.0.2.50")).isPresent();
  }

  @Test
  void whoeverLosesTheRoleLosesTheKeys() {
    int office = offices.find("migrant-support", Locale.ENGLISH).orElseThrow().id();
    String name = "caseworker-who-goes";
    int id =
        accounts
            .add(name, name, passwords.hash(DemoAccounts.PASSWORD), true, Instant.now())
            .orElseThrow();
    Caller.Grant grant = new Caller.Grant("caseworker", office);
    accounts.grant(id, grant);
    Caller.Officer officer = accounts.find(name).orElseThrow().officer();
    Keys keys = keys(officer);
    teams.admit(
        keys(accounts.find("caseworker").orElseThrow().officer()),
        "migrant-support",
        id,
        "caseworker");
    long complaint = vault.begin(channels.find("migrant-support").orElseThrow()).complaint();
    assertThat(vault.entitled(keys, complaint, Compartment.STORY)).isTrue();
    assertThat(members.holds(officer, "migrant-support", "caseworker")).isTrue();
    Browser open = Browser.signedIn(port, name, DemoAccounts.PASSWORD);
    assertThat(open.get("/complaints").statusCode()).isEqualTo(200);

    accounts.revoke(id, grant);
    housekeeping.tidy(); // the clock does it each minute
    assertThat(open.get("/complaints").statusCode()).as("a session that is open").isEqualTo(404);

    assertThat(vault.entitled(keys, complaint, Compartment.STORY)).isFalse();
    accounts.grant(id, grant);
    assertThat(members.holds(officer, "migrant-support", "caseworker")).isFalse();
    accounts.revoke(id, grant);
    assertThat(vault.entitled(keys("second-caseworker"), complaint, Compartment.STORY)).isTrue();
  }

  private void close(Vault.Filed filed, String state, LocalDate until) {
    sql.sql(
            """
            update complaints.complaint set state = ?, closed_on = ?, retention_until = ?
            where id = ?
            """)
        .params(state, LocalDate.now(clock), until, filed.complaint())
        .update();
  }

  private Keys keys(String account) {
    return keys(accounts.find(account).orElseThrow().officer());
  }

  private Keys keys(Caller.Officer officer) {
    ring.heard(officer, DemoAccounts.PASSWORD);
    return ring.of(officer).orElseThrow();
  }
}
