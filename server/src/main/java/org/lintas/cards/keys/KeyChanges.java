package org.lintas.cards.keys;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.lintas.access.Caller;
import org.lintas.journal.Entry;
import org.lintas.journal.Journal;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Carries out changes one after the other, each with its journal entry in one transaction. */
@Component
class KeyChanges {

  private final KeyStore store;
  private final KeyShelf shelf;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final Clock clock;

  KeyChanges(
      KeyStore store,
      KeyShelf shelf,
      Journal journal,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.shelf = shelf;
    this.journal = journal;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Makes a change while nobody else makes one, here or at another node. */
  <T> Result<T> make(Supplier<Result<T>> change) {
    return transaction.execute(status -> {
      store.lock();
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              shelf.reload();
            }
          });
      return change.get();
    });
  }

  /**
   * Writes down a step.
   *
   * @param said all that the row says now
   */
  void note(
      Caller caller, Entry.Chain chain, int serial, String action, String said, String reason) {
    ObjectNode payload = JsonMapper.shared().createObjectNode();
    payload.put("reason", reason.strip());
    payload.set("said", JsonMapper.shared().readTree(said));
    journal.note(
        new Entry(
            chain,
            serial,
            0,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            caller.signature(),
            0,
            action,
            JsonMapper.shared().writeValueAsString(payload),
            null));
  }

  List<Entry.Recorded> history(Entry.Chain chain, int serial) {
    return journal.read(chain, List.of((long) serial)).getOrDefault((long) serial, List.of());
  }
}
