package org.lintas.recruitment.costs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.journal.Audit;
import org.lintas.journal.Entry;
import org.lintas.journal.Fault;
import org.lintas.recruitment.costs.model.Account;
import org.lintas.recruitment.costs.store.HireStore;
import org.springframework.stereotype.Component;

/** Compares the rows of recruitment costs with what the journal tells. */
@Component
class CostAudit implements Audit {

  private final HireStore store;

  CostAudit(HireStore store) {
    this.store = store;
  }

  @Override
  public Entry.Chain chain() {
    return Entry.Chain.COST;
  }

  @Override
  public List<Fault> compare(List<Subject> subjects) {
    Map<Long, HireStore.Row> stored = new HashMap<>();
    store
        .find(subjects.stream().map(Subject::serial).toList())
        .forEach(row -> stored.put(row.caseSerial(), row));
    List<Fault> faults = new ArrayList<>();
    for (Subject subject : subjects) {
      compare(subject, stored.get(subject.serial()))
          .ifPresent(what -> faults.add(fault(subject.serial(), what)));
    }
    return faults;
  }

  private static Optional<String> compare(Subject subject, HireStore.@Nullable Row row) {
    if (row == null) {
      return Optional.of("the journal tells of costs that the tables do not hold");
    }
    try {
      Account account = CostLedger.fold(subject.entries());
      HireStore.Row told = HireStore.Row.of(subject.serial(), account);
      return row.equals(told)
          ? Optional.empty()
          : Optional.of("its costs in the tables are not what the journal tells");
    } catch (IllegalArgumentException e) {
      return Optional.of("its entries cannot be read");
    }
  }

  @Override
  public List<Fault> unknown() {
    return store.untold().stream()
        .map(serial -> fault(serial, "the tables hold costs that the journal does not know"))
        .toList();
  }

  private static Fault fault(long serial, String what) {
    return new Fault(Entry.Chain.COST, serial, 0, what);
  }
}
