package org.lintas.recruitment.costs;

import java.util.List;
import java.util.Optional;
import org.lintas.journal.Entry;
import org.lintas.journal.RowAudit;
import org.lintas.recruitment.costs.store.HireStore;
import org.springframework.stereotype.Component;

/** Compares the rows of recruitment costs with what the journal tells. */
@Component
class CostAudit extends RowAudit<HireStore.Row> {

  CostAudit(HireStore store) {
    super(
        Entry.Chain.COST, cases -> by(HireStore.Row::caseSerial, store.find(cases)), store::untold);
  }

  @Override
  protected Optional<String> difference(List<Entry.Recorded> told, HireStore.Row row) {
    return unless(row.equals(HireStore.Row.of(row.caseSerial(), CostLedger.fold(told))));
  }
}
