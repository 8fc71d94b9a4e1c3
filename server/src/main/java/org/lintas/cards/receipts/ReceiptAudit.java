package org.lintas.cards.receipts;

import java.util.List;
import java.util.Optional;
import org.lintas.cards.model.CardPayload;
import org.lintas.journal.Entry;
import org.lintas.journal.RowAudit;
import org.springframework.stereotype.Component;

/** Compares receipts in the table with what the journal tells of them. */
@Component
class ReceiptAudit extends RowAudit<Receipt> {

  ReceiptAudit(ReceiptStore store) {
    super(Entry.Chain.RECEIPT, serials -> by(Receipt::serial, store.find(serials)), store::untold);
  }

  @Override
  protected Optional<String> difference(List<Entry.Recorded> told, Receipt receipt) {
    Entry last = told.getLast().entry();
    return unless(
        receipt.version() == last.seq()
            && receipt.state() == CardPayload.read(last.payload()).state());
  }
}
