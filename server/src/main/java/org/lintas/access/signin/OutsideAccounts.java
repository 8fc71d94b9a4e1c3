package org.lintas.access.signin;

import java.util.Optional;
import org.lintas.access.store.KnownAccounts;
import org.lintas.access.store.StoredAccount;
import org.springframework.security.oauth2.core.ClaimAccessor;

/** Finds the account that a token of the outside provider is for. */
final class OutsideAccounts {

  private final String claim;
  private final KnownAccounts accounts;

  OutsideAccounts(String claim, KnownAccounts accounts) {
    this.claim = claim;
    this.accounts = accounts;
  }

  /** Empty when there is no such account or it is disabled; a lock stops passwords only. */
  Optional<StoredAccount> find(ClaimAccessor token) {
    return accounts
        .find(PasswordSignIn.plain(token.getClaimAsString(claim)))
        .filter(account -> !account.disabled());
  }
}
