package org.lintas.cards;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lintas.cards.model.CardChange;
import org.lintas.cards.model.CardPayload;
import org.lintas.cards.model.CardRow;
import org.lintas.cards.model.CardState;
import org.lintas.cards.store.CardStore;
import org.lintas.recruitment.LicencesRevoked;
import org.lintas.recruitment.LicencesRevoked.Revoked;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Revokes the card of a licence with the licence. */
@Component
class RevokedLicences {

  private final CardStore store;
  private final CardLedger ledger;

  RevokedLicences(CardStore store, CardLedger ledger) {
    this.store = store;
    this.ledger = ledger;
  }

  @EventListener
  void on(LicencesRevoked told) {
    Map<Long, Revoked> byCase = new HashMap<>();
    told.revoked().forEach(each -> byCase.put(each.caseSerial(), each));
    List<CardChange> changes =
        store.lockStanding(byCase.keySet()).stream()
            .map(card -> change(card, Objects.requireNonNull(byCase.get(card.caseSerial()))))
            .toList();
    ledger.change(changes);
  }

  private static CardChange change(CardRow card, Revoked revoked) {
    return new CardChange(
        card,
        CardState.REVOKED,
        revoked.at(),
        revoked.by(),
        "revoke",
        new CardPayload(CardState.REVOKED, null, "licence-revoked", null, null).write(),
        null);
  }
}
