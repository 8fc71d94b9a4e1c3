package org.lintas.access.signin;

import org.lintas.access.PasswordHeard;
import org.lintas.access.store.StoredAccount;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/** Tells those who want to know of passwords. */
@Component
public class Listeners {

  private final ObjectProvider<PasswordHeard> listeners;

  Listeners(ObjectProvider<PasswordHeard> listeners) {
    this.listeners = listeners;
  }

  void heard(StoredAccount account, String password) {
    if (!account.temporary()) {
      listeners.forEach(each -> each.heard(account.officer(), password));
    }
  }

  public void changed(StoredAccount account, String before, String after) {
    listeners.forEach(each -> each.changed(account.officer(), before, after));
  }

  public void signedOut(String accountName) {
    listeners.forEach(each -> each.signedOut(accountName));
  }

  @EventListener
  void leaving(LogoutSuccessEvent event) {
    if (event.getAuthentication().getPrincipal() instanceof Identity identity) {
      signedOut(identity.accountName());
    }
  }
}
