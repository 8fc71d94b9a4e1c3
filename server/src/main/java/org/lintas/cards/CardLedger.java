package org.lintas.cards;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.lintas.access.Caller;
import org.lintas.cards.model.CardChange;
import org.lintas.cards.model.CardPayload;
import org.lintas.cards.model.CardRow;
import org.lintas.cards.model.CardState;
import org.lintas.cards.model.Reminders;
import org.lintas.cards.store.CardStore;
import org.lintas.cards.store.Renewing;
import org.lintas.journal.Entry;
import org.lintas.journal.Journal;
import org.lintas.procedure.Procedure;
import org.lintas.procedures.Procedures;
import org.lintas.procedures.Published;
import org.lintas.shared.PaperNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way in which cards are written: table and journal together, for one card or for
 * thousands. That a card was issued is told by the journal of its case; a copy that takes another's
 * place, and every later change, by the card's own.
 */
@Component
class CardLedger {

  private static final Caller SELF = new Caller.Node("cards");

  private final CardStore store;
  private final Renewing renewing;
  private final Procedures procedures;
  private final Journal journal;
  private final ApplicationEventPublisher events;

  CardLedger(
      CardStore store,
      Renewing renewing,
      Procedures procedures,
      Journal journal,
      ApplicationEventPublisher events) {
    this.store = store;
    this.renewing = renewing;
    this.procedures = procedures;
    this.journal = journal;
    this.events = events;
  }

  /** A card that is a copy of another, and who had it made. */
  record Copied(CardRow card, String by) {}

  /** Enters cards that stages have issued. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void issue(List<CardRow> cards) {
    if (!cards.isEmpty()) {
      store.add(cards);
      Set<String> kinds = Reminders.kinds(procedures());
      renewing.mark(cards.stream().filter(card -> kinds.contains(card.kind())).toList());
    }
  }

  private List<Procedure> procedures() {
    return procedures.all(SELF).stream().map(Published::procedure).toList();
  }

  /** Enters cards that take the place of others; these are changed by {@link #change}. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void copy(List<Copied> copies) {
    if (copies.isEmpty()) {
      return;
    }
    store.add(copies.stream().map(Copied::card).toList());
    journal.append(copies.stream().map(CardLedger::first).toList(), Map.of());
  }

  private static Entry first(Copied copy) {
    CardRow card = copy.card();
    String payload =
        CardPayload.by(CardState.VALID, "", Objects.requireNonNull(card.replaces())).write();
    return entry(card, 1, card.issuedAt(), copy.by(), "copy", payload);
  }

  /**
   * Changes cards that stand as they were read.
   *
   * @return serials of those that did
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Set<Long> change(List<CardChange> changes) {
    if (changes.isEmpty()) {
      return Set.of();
    }
    Set<Long> done = store.change(changes);
    List<CardChange> changed =
        changes.stream().filter(each -> done.contains(each.card().serial())).toList();
    append(changed);
    renewing.unmark(
        changed.stream()
            .filter(each -> each.to() == CardState.REVOKED && each.replacedBy() == null)
            .map(each -> each.card().serial())
            .toList());
    events.publishEvent(
        new StatesChanged(
            changed.stream().map(each -> PaperNumber.card(each.card().serial())).toList()));
    return done;
  }

  private void append(List<CardChange> changed) {
    if (changed.isEmpty()) {
      return;
    }
    Map<Long, byte[]> heads = heads(changed);
    List<Entry> entries = new ArrayList<>(changed.size());
    for (CardChange each : changed) {
      entries.add(
          entry(
              each.card(),
              each.card().version() + 1,
              each.at(),
              each.by(),
              each.action(),
              each.payload()));
    }
    journal.append(entries, heads);
  }

  /** Last hashes of cards of which something was told before. */
  private Map<Long, byte[]> heads(List<CardChange> changed) {
    List<Long> told =
        changed.stream()
            .filter(each -> each.card().version() > 0)
            .map(each -> each.card().serial())
            .toList();
    Map<Long, byte[]> heads = new HashMap<>();
    if (!told.isEmpty()) {
      journal
          .read(Entry.Chain.CARD, told)
          .forEach((serial, entries) -> heads.put(serial, entries.getLast().hash()));
    }
    return heads;
  }

  private static Entry entry(
      CardRow card, int seq, Instant at, String by, String action, String payload) {
    return new Entry(
        Entry.Chain.CARD, card.serial(), seq, at, by, card.office(), action, payload, null);
  }
}
