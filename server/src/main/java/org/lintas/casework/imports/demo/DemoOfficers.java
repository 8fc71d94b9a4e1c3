package org.lintas.casework.imports.demo;

import java.util.Locale;
import java.util.Set;
import org.lintas.access.Caller;
import org.lintas.access.Offices;
import org.springframework.stereotype.Component;

/** Those whose work the demonstration shows: the accounts that it prints. */
@Component
class DemoOfficers {

  private final Offices offices;

  DemoOfficers(Offices offices) {
    this.offices = offices;
  }

  /** An account that holds a role everywhere. */
  Caller.Officer of(String account, String role) {
    int root = offices.all(Locale.ENGLISH).getFirst().id();
    return new Caller.Officer(0, account, account, Set.of(new Caller.Grant(role, root)));
  }
}
