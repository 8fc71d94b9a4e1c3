package org.lintas.cards.receipts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.cards.model.CardPayload;
import org.lintas.journal.Audit;
import org.lintas.journal.Entry;
import org.lintas.journal.Fault;
import org.springframework.stereotype.Component;

/** Compares receipts in the table with what the journal tells of them. */
@Component
class ReceiptAudit implements Audit {

  private final ReceiptStore store;

  ReceiptAudit(ReceiptStore store) {
    this.store = store;
  }

  @Override
  public Entry.Chain chain() {
    return Entry.Chain.RECEIPT;
  }

  @Override
  public List<Fault> compare(List<Subject> subjects) {
    Map<Long, Receipt> stored = new HashMap<>();
    store
        .find(subjects.stream().map(Subject::serial).toList())
        .forEach(receipt -> stored.put(receipt.serial(), receipt));
    List<Fault> faults = new ArrayList<>();
    for (Subject subject : subjects) {
      compare(subject, stored.get(subject.serial()))
          .ifPresent(what -> faults.add(fault(subject.serial(), what)));
    }
    return faults;
  }

  private static Optional<String> compare(Subject subject, @Nullable Receipt receipt) {
    if (receipt == null) {
      return Optional.of("the journal tells of a receipt that the tables do not hold");
    }
    Entry last = subject.entries().getLast().entry();
    if (receipt.version() != last.seq()) {
      return Optional.of("its version in the tables is not what the journal tells");
    }
    try {
      return receipt.state() == CardPayload.read(last.payload()).state()
          ? Optional.empty()
          : Optional.of("its state in the tables is not what the journal tells");
    } catch (IllegalArgumentException e) {
      return Optional.of("its entries cannot be read");
    }
  }

  @Override
  public List<Fault> unknown() {
    return store.untold().stream()
        .map(serial -> fault(serial, "the tables hold a receipt that the journal does not know"))
        .toList();
  }

  private static Fault fault(long serial, String what) {
    return new Fault(Entry.Chain.RECEIPT, serial, 0, what);
  }
}
