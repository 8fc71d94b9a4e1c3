package org.lintas.cards;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.cards.model.CardPayload;
import org.lintas.cards.model.CardRow;
import org.lintas.cards.store.CardStore;
import org.lintas.journal.Audit;
import org.lintas.journal.Entry;
import org.lintas.journal.Fault;
import org.springframework.stereotype.Component;

/** Compares what became of cards by their own entries with the table. */
@Component
class CardAudit implements Audit {

  private final CardStore store;

  CardAudit(CardStore store) {
    this.store = store;
  }

  @Override
  public Entry.Chain chain() {
    return Entry.Chain.CARD;
  }

  @Override
  public List<Fault> compare(List<Subject> subjects) {
    Map<Long, CardRow> stored = new HashMap<>();
    store
        .find(subjects.stream().map(Subject::serial).toList())
        .forEach(card -> stored.put(card.serial(), card));
    List<Fault> faults = new ArrayList<>();
    for (Subject subject : subjects) {
      compare(subject, stored.get(subject.serial()))
          .ifPresent(what -> faults.add(new Fault(Entry.Chain.CARD, subject.serial(), 0, what)));
    }
    return faults;
  }

  private static Optional<String> compare(Subject subject, @Nullable CardRow card) {
    if (card == null) {
      return Optional.of("the journal tells of a card that the tables do not hold");
    }
    Entry last = subject.entries().getLast().entry();
    CardPayload says;
    try {
      says = CardPayload.read(last.payload());
    } catch (IllegalArgumentException e) {
      return Optional.of("its entries cannot be read");
    }
    if (card.version() != last.seq()) {
      return Optional.of("its version in the tables is not what the journal tells");
    }
    return card.state() == says.state()
        ? Optional.empty()
        : Optional.of("its state in the tables is not what the journal tells");
  }

  @Override
  public List<Fault> unknown() {
    return store.changedUntold().stream()
        .map(serial ->
            new Fault(
                Entry.Chain.CARD,
                serial,
                0,
                "the tables hold a change that the journal does not know"))
        .toList();
  }
}
