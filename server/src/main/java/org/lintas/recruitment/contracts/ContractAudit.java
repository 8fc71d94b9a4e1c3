package org.lintas.recruitment.contracts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.journal.Audit;
import org.lintas.journal.Entry;
import org.lintas.journal.Fault;
import org.lintas.recruitment.contracts.ContractStore.Row;
import org.lintas.recruitment.contracts.model.Version;
import org.springframework.stereotype.Component;

/** Compares contracts in the table with what the journal tells of them. */
@Component
class ContractAudit implements Audit {

  private final ContractStore store;
  private final PaperStore papers;

  ContractAudit(ContractStore store, PaperStore papers) {
    this.store = store;
    this.papers = papers;
  }

  @Override
  public Entry.Chain chain() {
    return Entry.Chain.CONTRACT;
  }

  @Override
  public List<Fault> compare(List<Subject> subjects) {
    Map<Long, Row> stored = new HashMap<>();
    store
        .find(subjects.stream().map(Subject::serial).toList())
        .forEach(row -> stored.put(row.contract().serial(), row));
    Map<Long, Set<String>> kept = papers.sound(stored.keySet());
    List<Fault> faults = new ArrayList<>();
    for (Subject subject : subjects) {
      compare(subject.entries().getLast().entry(), stored.get(subject.serial()))
          .or(() -> unkept(stored.get(subject.serial()), kept))
          .ifPresent(what -> faults.add(fault(subject.serial(), what)));
    }
    return faults;
  }

  private static Optional<String> compare(Entry last, @Nullable Row row) {
    if (row == null) {
      return Optional.of("the journal tells of a contract that the tables do not hold");
    }
    boolean same =
        row.contract().version() == last.seq() && row.record().equals(Told.record(last.payload()));
    return same
        ? Optional.empty()
        : Optional.of("what the tables hold is not what the journal tells");
  }

  /** A paper that the contract names and the tables do not hold as it was. */
  private static Optional<String> unkept(@Nullable Row row, Map<Long, Set<String>> kept) {
    return row == null
        ? Optional.empty()
        : row.contract().texts().stream()
            .map(Version::paper)
            .filter(paper ->
                paper != null
                    && !kept.getOrDefault(row.contract().serial(), Set.of()).contains(paper))
            .findFirst()
            .map(paper -> "a paper of it is not what was kept");
  }

  @Override
  public List<Fault> unknown() {
    return store.untold().stream()
        .map(serial -> fault(serial, "the tables hold a contract that the journal does not know"))
        .toList();
  }

  private static Fault fault(long serial, String what) {
    return new Fault(Entry.Chain.CONTRACT, serial, 0, what);
  }
}
