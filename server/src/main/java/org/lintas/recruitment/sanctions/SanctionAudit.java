package org.lintas.recruitment.sanctions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintas.journal.Audit;
import org.lintas.journal.Entry;
import org.lintas.journal.Fault;
import org.lintas.recruitment.casefile.CaseFile;
import org.lintas.recruitment.casefile.CaseFiles;
import org.lintas.recruitment.sanctions.model.SanctionReading;
import org.lintas.recruitment.sanctions.model.SanctionReading.Lifting;
import org.lintas.recruitment.sanctions.store.SanctionStore;
import org.springframework.stereotype.Component;

/** Reads sanctions and their lifting again from the entries of cases and compares. */
@Component
class SanctionAudit implements Audit {

  private final CaseFiles files;
  private final SanctionStore store;

  SanctionAudit(CaseFiles files, SanctionStore store) {
    this.files = files;
    this.store = store;
  }

  @Override
  public Entry.Chain chain() {
    return Entry.Chain.CASE;
  }

  @Override
  public List<Fault> compare(List<Subject> subjects) {
    List<CaseFile> told = new ArrayList<>();
    subjects.forEach(each -> files.of(each.serial(), each.entries()).ifPresent(told::add));
    if (told.isEmpty()) {
      return List.of();
    }
    List<Long> cases = told.stream().map(CaseFile::serial).toList();
    Map<Long, Sanction> sanctions = new HashMap<>();
    store.ofCases(cases).forEach(each -> sanctions.put(each.caseSerial(), decided(each)));
    Map<Long, Lifting> liftings = new HashMap<>();
    store.liftingsOfCases(cases).forEach(each -> liftings.put(each.caseSerial(), each));
    List<Fault> faults = new ArrayList<>();
    for (CaseFile file : told) {
      Optional<Sanction> sanction = SanctionReading.sanction(file);
      Optional<Lifting> lifting = SanctionReading.liftings(file).stream().findFirst();
      if (!sanction.equals(Optional.ofNullable(sanctions.get(file.serial())))) {
        faults.add(
            fault(file.serial(), "its sanction in the tables is not what the journal tells"));
      } else if (!lifting.equals(Optional.ofNullable(liftings.get(file.serial())))) {
        faults.add(fault(file.serial(), "what it lifts is not what the journal tells"));
      }
    }
    return faults;
  }

  /** As the case alone tells it: who the person is, another chain tells. */
  private static Sanction decided(Sanction stored) {
    return new Sanction(
        stored.caseSerial(),
        stored.organisation(),
        stored.kind(),
        stored.country(),
        stored.ground(),
        stored.facts(),
        stored.fine(),
        stored.liable(),
        null,
        stored.decided(),
        stored.starts(),
        stored.ends(),
        stored.publicFrom(),
        null,
        null,
        stored.at());
  }

  @Override
  public List<Fault> unknown() {
    return store.withoutCase().stream()
        .map(serial -> fault(serial, "the tables hold a sanction of a case that never was"))
        .toList();
  }

  private static Fault fault(long serial, String what) {
    return new Fault(Entry.Chain.CASE, serial, 0, what);
  }
}
