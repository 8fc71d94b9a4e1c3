package org.lintas.recruitment.orders;

import java.util.List;
import java.util.Optional;
import org.lintas.journal.Entry;
import org.lintas.journal.RowAudit;
import org.springframework.stereotype.Component;

/** Compares job orders in the table with what the journal tells of them. */
@Component
class OrderAudit extends RowAudit<OrderStore.Row> {

  OrderAudit(OrderStore store) {
    super(
        Entry.Chain.ORDER,
        serials -> by(row -> row.order().serial(), store.find(serials)),
        store::untold);
  }

  @Override
  protected Optional<String> difference(List<Entry.Recorded> told, OrderStore.Row row) {
    Entry last = told.getLast().entry();
    return unless(row.order().version() == last.seq() && row.record().equals(last.payload()));
  }
}
