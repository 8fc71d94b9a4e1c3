package org.lintas.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lintas.cards.model.CardPayload;
import org.lintas.cards.model.CardRow;
import org.lintas.journal.Entry;
import org.lintas.journal.Journal;
import org.lintas.shared.PaperNumber;
import org.springframework.stereotype.Component;

/** What the journal tells of a card: first that of its case, then its own. */
@Component
class CardHistories {

  private final Journal journal;

  CardHistories(Journal journal) {
    this.journal = journal;
  }

  List<CardEvent> of(CardRow card) {
    List<CardEvent> events = new ArrayList<>();
    if (card.replaces() == null) {
      issue(card).ifPresent(events::add);
    }
    journal
        .read(Entry.Chain.CARD, List.of(card.serial()))
        .getOrDefault(card.serial(), List.of())
        .forEach(recorded -> events.add(event(recorded.entry())));
    return events;
  }

  private Optional<CardEvent> issue(CardRow card) {
    return journal
        .read(Entry.Chain.CASE, List.of(card.caseSerial()))
        .getOrDefault(card.caseSerial(), List.of())
        .stream()
        .map(Entry.Recorded::entry)
        .filter(entry -> entry.seq() == card.entry())
        .map(entry -> new CardEvent(entry.at(), entry.actor(), "issue", null, null, null))
        .findFirst();
  }

  private static CardEvent event(Entry entry) {
    CardPayload payload = CardPayload.read(entry.payload());
    Long other = payload.other();
    return new CardEvent(
        entry.at(),
        entry.actor(),
        entry.action(),
        payload.reason(),
        payload.because(),
        other == null ? null : PaperNumber.card(other).digits());
  }
}
