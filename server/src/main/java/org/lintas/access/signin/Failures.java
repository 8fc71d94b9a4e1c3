package org.lintas.access.signin;

import java.time.Clock;
import java.util.Map;
import org.lintas.access.AccessJournal;
import org.lintas.access.Caller;
import org.lintas.access.store.AccountStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts wrong passwords and writes into the journal when they lock an account. Neither what was
 * typed nor where it came from is kept.
 */
@Component
class Failures {

  private static final Caller SELF = new Caller.Node("sign-in");

  private final AccountStore store;
  private final AccessJournal journal;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Failures(
      AccountStore store, AccessJournal journal, TransactionTemplate transaction, Clock clock) {
    this.store = store;
    this.journal = journal;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Counts one.
   *
   * @param account 0 for a name that nobody has, so that it takes the same steps
   */
  void count(int account) {
    transaction.executeWithoutResult(status -> {
      if (store.failed(account, clock.instant())) {
        journal.note(SELF, account, "lock-out", Map.of());
      }
    });
  }
}
