package org.lintas.access;

import java.util.Optional;
import org.lintas.access.signin.Identity;
import org.lintas.access.store.KnownAccounts;
import org.lintas.access.store.StoredAccount;
import org.lintas.shared.Open;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Who is asking. Roles are those held now, not those at sign-in; an account that was disabled or
 * whose password was changed since is nobody.
 */
@Open("it tells who calls")
@Component
public class Callers {

  private static final Caller.Visitor VISITOR = new Caller.Visitor();

  private final KnownAccounts accounts;

  Callers(KnownAccounts accounts) {
    this.accounts = accounts;
  }

  /** Whoever makes the request that this thread serves. */
  public Caller current() {
    return account().<Caller>map(StoredAccount::officer).orElse(VISITOR);
  }

  /** Whoever is signed in. */
  public Optional<Caller.Officer> officer() {
    return account().map(StoredAccount::officer);
  }

  /** Whether whoever is signed in has a password that somebody else made. */
  public boolean withTemporaryPassword() {
    return account().map(StoredAccount::temporary).orElse(false);
  }

  private Optional<StoredAccount> account() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null || !(authentication.getPrincipal() instanceof Identity identity)) {
      return Optional.empty();
    }
    return accounts
        .find(identity.accountName())
        .filter(account -> !account.disabled() && account.epoch() == identity.epoch());
  }
}
