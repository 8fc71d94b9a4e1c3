package org.lintas.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.lintas.access.store.StoredAccount;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** How far an administrator reaches: offices where that role is held, and accounts within them. */
@Component
class Reach {

  private final Offices offices;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Reach(Offices offices, TransactionTemplate transaction, Clock clock) {
    this.offices = offices;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Empty for whoever is no administrator. */
  Set<Integer> offices(Caller caller) {
    return switch (caller) {
      case Caller.Officer officer -> offices.where(officer, Accounts.ADMINISTRATOR);
      case Caller.Visitor visitor -> Set.of();
      case Caller.Node node ->
          offices.all(Locale.ENGLISH).stream().map(Office::id).collect(Collectors.toSet());
    };
  }

  Optional<Office> office(Caller caller, String code) {
    return offices
        .find(code, Locale.ENGLISH)
        .filter(office -> offices(caller).contains(office.id()));
  }

  boolean covers(Caller caller, StoredAccount account) {
    Set<Integer> within = offices(caller);
    return !within.isEmpty()
        && account.grants().stream().allMatch(grant -> within.contains(grant.office()));
  }

  Account view(StoredAccount account) {
    return new Account(
        account.id(),
        account.name(),
        account.displayName(),
        account.disabled(),
        account.locked(now()),
        account.temporary(),
        account.signedInAt(),
        account.grants());
  }

  Instant now() {
    return clock.instant();
  }

  <T> T change(Supplier<T> change) {
    return Objects.requireNonNull(transaction.execute(status -> change.get()));
  }
}
