package org.lintas.organisations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lintas.journal.Entry;
import org.lintas.journal.RowAudit;
import org.lintas.organisations.model.Told;

/** Compares a record in the tables with what its last entry tells. */
class RecordAudit extends RowAudit<RecordAudit.Row> {

  /**
   * Of one kind of record.
   *
   * @param withoutJournal serials of some that the journal does not know
   */
  RecordAudit(
      Entry.Chain chain,
      Function<List<Long>, Map<Long, Row>> rows,
      Supplier<List<Long>> withoutJournal) {
    super(chain, rows, withoutJournal);
  }

  /** What the tables say. */
  record Row(int version, String record) {}

  @Override
  protected Optional<String> difference(List<Entry.Recorded> told, Row row) {
    Entry last = told.getLast().entry();
    return unless(row.version() == last.seq() && Told.same(last.payload(), row.record()));
  }
}
