package org.lintas.recruitment.contracts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.lintas.journal.Entry;
import org.lintas.journal.RowAudit;
import org.lintas.recruitment.contracts.ContractStore.Row;
import org.lintas.recruitment.contracts.model.Version;
import org.springframework.stereotype.Component;

/** Compares contracts and their papers in the tables with what the journal tells of them. */
@Component
class ContractAudit extends RowAudit<ContractAudit.Kept> {

  ContractAudit(ContractStore store, PaperStore papers) {
    super(Entry.Chain.CONTRACT, serials -> kept(store.find(serials), papers), store::untold);
  }

  /**
   * A contract as it is kept.
   *
   * @param papers hashes of those whose content still has them
   */
  record Kept(Row row, Set<String> papers) {}

  private static Map<Long, Kept> kept(List<Row> rows, PaperStore papers) {
    Map<Long, Row> contracts = by(row -> row.contract().serial(), rows);
    Map<Long, Set<String>> sound = papers.sound(contracts.keySet());
    Map<Long, Kept> kept = new HashMap<>();
    contracts.forEach(
        (serial, row) -> kept.put(serial, new Kept(row, sound.getOrDefault(serial, Set.of()))));
    return kept;
  }

  @Override
  protected Optional<String> difference(List<Entry.Recorded> told, Kept kept) {
    Entry last = told.getLast().entry();
    boolean same =
        kept.row().contract().version() == last.seq()
            && kept.row().record().equals(Told.record(last.payload()));
    return unless(same).or(() -> unkept(kept));
  }

  /** A paper that the contract names and the tables do not hold as it was. */
  private static Optional<String> unkept(Kept kept) {
    boolean sound =
        kept.row().contract().texts().stream()
            .map(Version::paper)
            .filter(Objects::nonNull)
            .allMatch(kept.papers()::contains);
    return sound ? Optional.empty() : Optional.of("a paper of it is not what was kept");
  }
}
