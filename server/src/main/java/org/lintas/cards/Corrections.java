package org.lintas.cards;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lintas.cards.keys.Keys;
import org.lintas.cards.model.CardChange;
import org.lintas.cards.model.CardRow;
import org.lintas.cards.store.CardStore;
import org.lintas.casework.CasesMoved;
import org.lintas.credential.Card;
import org.lintas.credential.Holder;
import org.lintas.credential.StatusSource;
import org.lintas.credential.Verifier;
import org.springframework.stereotype.Component;

/** Cards whose holder reads otherwise since answers were corrected. */
@Component
class Corrections {

  private final CardStore store;
  private final Signing signing;
  private final CardLedger ledger;
  private final Holders holders;
  private final Keys keys;
  private final Clock clock;

  Corrections(
      CardStore store,
      Signing signing,
      CardLedger ledger,
      Holders holders,
      Keys keys,
      Clock clock) {
    this.store = store;
    this.signing = signing;
    this.ledger = ledger;
    this.holders = holders;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * Puts new cards in the place of those that say something else than the record of the person.
   *
   * @param steps of their cases
   */
  void copy(List<CardRow> cards, Map<Long, CasesMoved.Step> steps) {
    if (cards.isEmpty()) {
      return;
    }
    Holders.Of known = holders.of(cards);
    List<CardRow> wrong =
        cards.stream().filter(card -> saysOtherwise(card, known.get(card))).toList();
    List<Long> serials = store.takeSerials(wrong.size());
    List<CardRow> copies = new ArrayList<>();
    List<CardChange> replaced = new ArrayList<>();
    for (int at = 0; at < wrong.size(); at++) {
      CardRow card = wrong.get(at);
      CasesMoved.Step step = Objects.requireNonNull(steps.get(card.caseSerial()));
      copies.add(card.copy(serials.get(at), step.at()));
      replaced.add(Former.revoked(card, step, "corrected", serials.get(at)));
    }
    ledger.copy(
        signing.signed(copies).stream()
            .map(copy ->
                new CardLedger.Copied(
                    copy, Objects.requireNonNull(steps.get(copy.caseSerial())).by()))
            .toList());
    ledger.change(replaced);
  }

  private boolean saysOtherwise(CardRow card, Holder holder) {
    byte[] cose = card.cose();
    if (cose == null) {
      return false;
    }
    Card says = Verifier.of(keys.trust(), StatusSource.NONE, clock).verify(cose).card();
    return says == null || !holder.equals(says.holder());
  }
}
