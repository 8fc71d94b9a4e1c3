package org.lintas.cards.receipts;

import java.util.HashMap;
import java.util.Map;
import org.lintas.cards.PaperStates;
import org.lintas.cards.model.CardState;
import org.lintas.shared.PaperNumber;
import org.springframework.stereotype.Component;

/** States of receipts, for the lists that are published. */
@Component
class ReceiptStates implements PaperStates {

  private final ReceiptStore store;

  ReceiptStates(ReceiptStore store) {
    this.store = store;
  }

  @Override
  public PaperNumber.Sort sort() {
    return PaperNumber.Sort.RECEIPT;
  }

  @Override
  public long last() {
    return store.last();
  }

  @Override
  public Map<Long, CardState> notValid(long first, long last) {
    Map<Long, CardState> states = new HashMap<>();
    store.revoked(first, last).forEach(serial -> states.put(serial, CardState.REVOKED));
    return states;
  }
}
