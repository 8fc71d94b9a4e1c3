package org.lintas.access.start;

import java.time.Clock;
import java.util.Locale;
import org.lintas.access.Caller;
import org.lintas.access.Offices;
import org.lintas.access.signin.Passwords;
import org.lintas.access.store.AccountStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes the account that makes all others, and says its password once, at the console. */
@Component
class FirstAdministrator {

  private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

  private final AccountStore store;
  private final Offices offices;
  private final Passwords passwords;
  private final Clock clock;

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
    // shown once: the first sign-in must replace it
    log.warn("First sign-in: account administrator, one-time password {}", password);
  }
}
