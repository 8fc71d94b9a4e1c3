package org.lintas.access.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Throttle;
import org.lintas.access.TooManyTries;
import org.lintas.access.store.AccountStore;
import org.lintas.access.store.KnownAccounts;
import org.lintas.access.store.StoredAccount;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks a name and a password. A wrong name, a wrong password, a locked and a disabled account are
 * answered alike and after the same time.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

  private final KnownAccounts known;
  private final AccountStore store;
  private final Passwords passwords;
  private final VerifiedPasswords verified;
  private final Failures failures;
  private final Clock clock;
  // an office of many people may stand behind one address: generous at once, slow to fill again
  private final Throttle addresses;

  PasswordSignIn(
      KnownAccounts known,
      AccountStore store,
      Passwords passwords,
      VerifiedPasswords verified,
      Failures failures,
      Clock clock) {
    this.known = known;
    this.store = store;
    this.passwords = passwords;
    this.verified = verified;
    this.failures = failures;
    this.clock = clock;
    this.addresses = new Throttle(100, Duration.ofSeconds(3), 50_000, clock);
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    String password = asked.getCredentials() instanceof String given ? given : "";
    StoredAccount account = known.find(plain(asked.getName())).orElse(null);
    if (account != null && account.usable(clock.instant()) && verified.holds(account, password)) {
      return signedIn(account, asked);
    }
    String network = network(asked);
    if (!addresses.take(network)) {
      throw new TooManyTries();
    }
    if (!right(account, password) || account == null) {
      throw new BadCredentialsException("name or password");
    }
    addresses.giveBack(network);
    verified.remember(account, password);
    return signedIn(account, asked);
  }

  /** The same steps for an account that does not exist, so that the time tells nothing. */
  private boolean right(@Nullable StoredAccount account, String password) {
    int id = account == null ? 0 : account.id();
    boolean matches =
        passwords.matches(shortened(password), account == null ? null : account.password());
    boolean right = matches && store.signedIn(id, clock.instant());
    if (!matches) {
      failures.count(id);
    }
    if (account != null) {
      known.forget(account.name());
    }
    return right;
  }

  private static Authentication signedIn(StoredAccount account, Authentication asked) {
    UsernamePasswordAuthenticationToken token =
        UsernamePasswordAuthenticationToken.authenticated(
            new SignedIn(account.name(), account.epoch()), null, List.of());
    token.setDetails(asked.getDetails());
    return token;
  }

  /** Nobody has a longer one, and hashing megabytes would be a gift to an attacker. */
  private static String shortened(String password) {
    return password.length() > Passwords.LONGEST ? "" : password;
  }

  static String plain(@Nullable String name) {
    return name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
  }

  private static String network(Authentication asked) {
    return asked.getDetails() instanceof WebAuthenticationDetails details
        ? Throttle.network(details.getRemoteAddress())
        : "";
  }
}
