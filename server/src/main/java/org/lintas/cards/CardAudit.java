package org.lintas.cards;

import java.util.List;
import java.util.Optional;
import org.lintas.cards.model.CardPayload;
import org.lintas.cards.model.CardRow;
import org.lintas.cards.store.CardStore;
import org.lintas.journal.Entry;
import org.lintas.journal.RowAudit;
import org.springframework.stereotype.Component;

/** Compares what became of cards by their own entries with the table. */
@Component
class CardAudit extends RowAudit<CardRow> {

  CardAudit(CardStore store) {
    super(
        Entry.Chain.CARD,
        serials -> by(CardRow::serial, store.find(serials)),
        store::changedUntold);
  }

  @Override
  protected Optional<String> difference(List<Entry.Recorded> told, CardRow card) {
    Entry last = told.getLast().entry();
    return unless(
        card.version() == last.seq() && card.state() == CardPayload.read(last.payload()).state());
  }
}
