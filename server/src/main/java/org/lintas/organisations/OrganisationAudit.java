package org.lintas.organisations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.journal.Audit;
import org.lintas.journal.Entry;
import org.lintas.journal.Fault;
import org.lintas.organisations.model.Told;
import org.lintas.organisations.store.OrganisationStore;
import org.lintas.organisations.store.OrganisationStore.Stored;
import org.springframework.stereotype.Component;

/** Compares the record of an organisation in the tables with what its last entry tells. */
@Component
class OrganisationAudit implements Audit {

  private static final Entry.Chain CHAIN = Entry.Chain.ORGANISATION;

  private final OrganisationStore store;
  private final OrganisationLedger ledger;

  OrganisationAudit(OrganisationStore store, OrganisationLedger ledger) {
    this.store = store;
    this.ledger = ledger;
  }

  @Override
  public Entry.Chain chain() {
    return CHAIN;
  }

  @Override
  public List<Fault> compare(List<Subject> subjects) {
    Map<Long, Stored> stored = store.read(subjects.stream().map(Subject::serial).toList());
    Map<Long, String> records = ledger.records(stored.values());
    List<Fault> faults = new ArrayList<>();
    for (Subject subject : subjects) {
      long serial = subject.serial();
      compare(subject.entries().getLast().entry(), stored.get(serial), records.get(serial))
          .ifPresent(what -> faults.add(new Fault(CHAIN, serial, 0, what)));
    }
    return faults;
  }

  private static Optional<String> compare(
      Entry last, @Nullable Stored stored, @Nullable String record) {
    if (stored == null || record == null) {
      return Optional.of("the journal tells of an organisation that the tables do not hold");
    }
    if (stored.version() != last.seq()) {
      return Optional.of("its version in the tables is not what the journal tells");
    }
    return Told.same(last.payload(), record)
        ? Optional.empty()
        : Optional.of("its record in the tables is not what the journal tells");
  }

  @Override
  public List<Fault> unknown() {
    return store.withoutJournal().stream()
        .map(serial ->
            new Fault(CHAIN, serial, 0, "the tables hold it and the journal does not know it"))
        .toList();
  }
}
