package org.lintas.access.start;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.Offices;
import org.lintas.access.signin.Passwords;
import org.lintas.access.store.AccountStore;
import org.lintas.node.ServeNotice;
import org.springframework.stereotype.Component;

/** Makes the account that makes all others, and says its password once, at the console. */
@Component
class FirstAdministrator implements ServeNotice {

  private final AccountStore store;
  private final Offices offices;
  private final Passwords passwords;
  private final Clock clock;
  private volatile @Nullable String oneTime;

  FirstAdministrator(AccountStore store, Offices offices, Passwords passwords, Clock clock) {
    this.store = store;
    this.offices = offices;
    this.passwords = passwords;
    this.clock = clock;
  }

  void addOnce() {
    if (!store.none()) {
      return;
    }
    String password = passwords.oneTime();
    int root = offices.all(Locale.ENGLISH).getFirst().id();
    store
        .add("administrator", "Administrator", passwords.hash(password), false, clock.instant())
        .ifPresent(id -> store.grant(id, new Caller.Grant("administrator", root)));
    oneTime = password;
  }

  @Override
  public List<String> lines() {
    String password = oneTime;
    oneTime = null;
    return password == null
        ? List.of()
        : List.of(
            "First sign-in: account administrator, password " + password,
            "It is shown this once and must be replaced at the first sign-in.");
  }
}
