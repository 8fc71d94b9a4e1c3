package org.lintas.access.store;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Accounts in memory, so that a call needs no query to know who is calling. A change made on this
 * node is seen at once, one made on another node of the same database after five seconds at most.
 */
@Component
public class KnownAccounts {

  private static final long FRESH_NANOS = 5_000_000_000L;

  private final Map<String, Seen> seen = new ConcurrentHashMap<>();
  private final AccountStore store;

  private record Seen(StoredAccount account, long at) {}

  KnownAccounts(AccountStore store) {
    this.store = store;
  }

  public Optional<StoredAccount> find(String name) {
    long now = System.nanoTime();
    Seen known = seen.get(name);
    if (known != null && now - known.at() < FRESH_NANOS) {
      return Optional.of(known.account());
    }
    Optional<StoredAccount> found = store.find(name);
    found.ifPresentOrElse(
        account -> seen.put(name, new Seen(account, now)), () -> seen.remove(name));
    return found;
  }

  public void forget(String name) {
    seen.remove(name);
  }
}
