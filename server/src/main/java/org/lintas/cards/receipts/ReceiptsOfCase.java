package org.lintas.cards.receipts;

import java.util.List;
import org.lintas.access.Caller;
import org.lintas.casework.CasePapers;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells casework which receipts were made for a case. */
@Component
@Order(2)
class ReceiptsOfCase implements CasePapers {

  private final ReceiptStore store;

  ReceiptsOfCase(ReceiptStore store) {
    this.store = store;
  }

  @Override
  public List<Paper> of(Caller caller, long serial) {
    return store.of(serial).stream()
        .filter(receipt -> receipt.cose() != null)
        .map(receipt ->
            new Paper(
                Sort.RECEIPT,
                receipt.number(),
                receipt.paid().fee(),
                receipt.state().word(),
                "/receipts/" + receipt.number()))
        .toList();
  }
}
