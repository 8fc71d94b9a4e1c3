package org.lintas.recruitment.orders;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintas.journal.Audit;
import org.lintas.journal.Entry;
import org.lintas.journal.Fault;
import org.springframework.stereotype.Component;

/** Compares job orders in the table with what the journal tells of them. */
@Component
class OrderAudit implements Audit {

  private final OrderStore store;

  OrderAudit(OrderStore store) {
    this.store = store;
  }

  @Override
  public Entry.Chain chain() {
    return Entry.Chain.ORDER;
  }

  @Override
  public List<Fault> compare(List<Subject> subjects) {
    Map<Long, OrderStore.Row> stored = new HashMap<>();
    store
        .find(subjects.stream().map(Subject::serial).toList())
        .forEach(row -> stored.put(row.order().serial(), row));
    List<Fault> faults = new ArrayList<>();
    for (Subject subject : subjects) {
      Entry last = subject.entries().getLast().entry();
      OrderStore.Row row = stored.get(subject.serial());
      if (row == null) {
        faults.add(
            fault(subject.serial(), "the journal tells of an order that the tables do not hold"));
      } else if (row.order().version() != last.seq() || !row.record().equals(last.payload())) {
        faults.add(fault(subject.serial(), "what the tables hold is not what the journal tells"));
      }
    }
    return faults;
  }

  @Override
  public List<Fault> unknown() {
    return store.untold().stream()
        .map(serial -> fault(serial, "the tables hold an order that the journal does not know"))
        .toList();
  }

  private static Fault fault(long serial, String what) {
    return new Fault(Entry.Chain.ORDER, serial, 0, what);
  }
}
