package org.lintas.cards;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.lintas.access.Caller;
import org.lintas.cards.store.CardStore;
import org.lintas.casework.CasePapers;
import org.lintas.shared.PaperNumber;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells casework which cards a case has. */
@Component
@Order(1)
class PapersOfCase implements CasePapers {

  private final CardStore store;
  private final Clock clock;

  PapersOfCase(CardStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public List<Paper> of(Caller caller, long serial) {
    LocalDate today = LocalDate.now(clock);
    return store.of(serial).stream()
        .map(card -> {
          String number = PaperNumber.card(card.serial()).digits();
          return new Paper(Sort.CARD, number, card.kind(), card.status(today), "/cards/" + number);
        })
        .toList();
  }
}
