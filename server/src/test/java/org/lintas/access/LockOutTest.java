package org.lintas.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.signin.Passwords;
import org.lintas.access.store.AccountStore;
import org.lintas.access.store.KnownAccounts;
import org.lintas.journal.Entry;
import org.lintas.journal.Journal;
import org.lintas.node.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NodeTest
class LockOutTest {

  private static final String PASSWORD = "rice field at dawn";

  @LocalServerPort int port;
  @Autowired AccountStore store;
  @Autowired KnownAccounts known;
  @Autowired Passwords passwords;
  @Autowired TestClock clock;
  @Autowired Journal journal;

  private String name = "";
  private int id;

  @BeforeEach
  void makeAnAccount() {
    name = "locked-" + UUID.randomUUID();
    id = store.add(name, "Somebody", null, false, clock.instant()).orElseThrow();
    store.password(id, passwords.hash(PASSWORD), false);
  }

  @AfterEach
  void letTimePass() {
    clock.reset();
  }

  @Test
  void tenWrongPasswordsLockForAQuarterOfAnHour() {
    assertThat(tryWith(PASSWORD)).isEqualTo(200);
    for (int at = 0; at < 9; at++) {
      assertThat(tryWith("wrong")).isEqualTo(401);
    }
    assertThat(tryWith(PASSWORD)).as("nine are forgiven").isEqualTo(200);
    assertThat(tryWith("wrong")).isEqualTo(401);
    assertThat(tryWith(PASSWORD)).as("locked, though remembered as right").isEqualTo(401);
    assertThat(tryWith("wrong again")).isEqualTo(401);
    assertThat(lockOuts()).as("written down once, without what was typed").containsExactly("{}");
    clock.forward(Duration.ofMinutes(16));
    assertThat(tryWith(PASSWORD)).isEqualTo(200);
  }

  @Test
  void aRememberedPasswordIsForgottenWhenItIsChanged() {
    assertThat(tryWith(PASSWORD)).isEqualTo(200);
    store.password(id, passwords.hash("another field at dusk"), false);
    known.forget(name);
    assertThat(tryWith(PASSWORD)).isEqualTo(401);
    assertThat(tryWith("another field at dusk")).isEqualTo(200);
  }

  @Test
  void aRememberedPasswordIsForgottenWhenTheAccountIsDisabled() {
    assertThat(tryWith(PASSWORD)).isEqualTo(200);
    store.disabled(id, true);
    known.forget(name);
    assertThat(tryWith(PASSWORD)).isEqualTo(401);
  }

  /** What the journal holds of lock-outs of the account. */
  private List<String> lockOuts() {
    return journal
        .read(Entry.Chain.ACCESS, List.of((long) id))
        .getOrDefault((long) id, List.of())
        .stream()
        .map(Entry.Recorded::entry)
        .filter(entry -> entry.action().equals("lock-out"))
        .map(Entry::payload)
        .toList();
  }

  private int tryWith(String password) {
    return new Browser(port).api("/api/v1/me", name, password).statusCode();
  }
}
