package org.lintas.recruitment.licences;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lintas.journal.Audit;
import org.lintas.journal.Entry;
import org.lintas.journal.Fault;
import org.lintas.recruitment.casefile.CaseFile;
import org.lintas.recruitment.casefile.CaseFiles;
import org.lintas.recruitment.licences.model.LicenceReading;
import org.lintas.recruitment.licences.store.LicenceStore;
import org.lintas.recruitment.licences.store.SupervisionStore;
import org.springframework.stereotype.Component;

/** Reads licences, inspections and security again from the entries of cases and compares. */
@Component
class LicenceAudit implements Audit {

  private final CaseFiles files;
  private final LicenceStore licences;
  private final SupervisionStore supervision;

  LicenceAudit(CaseFiles files, LicenceStore licences, SupervisionStore supervision) {
    this.files = files;
    this.licences = licences;
    this.supervision = supervision;
  }

  @Override
  public Entry.Chain chain() {
    return Entry.Chain.CASE;
  }

  @Override
  public List<Fault> compare(List<Subject> subjects) {
    Map<Long, Set<Object>> told = new TreeMap<>();
    for (Subject subject : subjects) {
      files
          .of(subject.serial(), subject.entries())
          .ifPresent(file -> told.put(subject.serial(), rows(file)));
    }
    Map<Long, Set<Object>> stored = told.isEmpty() ? Map.of() : stored(told.keySet());
    List<Fault> faults = new ArrayList<>();
    told.forEach((serial, rows) -> {
      if (!rows.equals(stored.getOrDefault(serial, Set.of()))) {
        faults.add(fault(serial, "its licences, inspections or security are not as it tells"));
      }
    });
    return faults;
  }

  private static Set<Object> rows(CaseFile file) {
    Set<Object> rows = new HashSet<>(LicenceReading.licences(file));
    rows.addAll(LicenceReading.inspections(file));
    rows.addAll(LicenceReading.movements(file));
    return rows;
  }

  private Map<Long, Set<Object>> stored(Collection<Long> cases) {
    Map<Long, Set<Object>> stored = new HashMap<>();
    licences.ofCases(cases).forEach(each -> add(stored, each.caseSerial(), each));
    supervision.inspectionsOfCases(cases).forEach(each -> add(stored, each.caseSerial(), each));
    supervision.movementsOfCases(cases).forEach(each -> add(stored, each.caseSerial(), each));
    return stored;
  }

  private static void add(Map<Long, Set<Object>> stored, long serial, Object row) {
    stored.computeIfAbsent(serial, _ -> new HashSet<>()).add(row);
  }

  @Override
  public List<Fault> unknown() {
    List<Fault> faults = new ArrayList<>();
    licences
        .withoutCase()
        .forEach(serial ->
            faults.add(fault(serial, "the tables hold a licence of a case that never was")));
    return faults;
  }

  private static Fault fault(long serial, String what) {
    return new Fault(Entry.Chain.CASE, serial, 0, what);
  }
}
