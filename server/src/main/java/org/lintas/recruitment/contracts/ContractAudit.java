package org.lintas.recruitment.contracts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.journal.Audit;
import org.lintas.journal.Entry;
import org.lintas.journal.Fault;
import org.lintas.recruitment.contracts.ContractStore.Row;
import org.springframework.stereotype.Component;

/** Compares contracts in the table with what the journal tells of them. */
@Component
class ContractAudit implements Audit {

  private final ContractStore store;

  ContractAudit(ContractStore store) {
    this.store = store;
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
    List<Fault> faults = new ArrayList<>();
    for (Subject subject : subjects) {
      compare(subject.entries().getLast().entry(), stored.get(subject.serial()))
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
