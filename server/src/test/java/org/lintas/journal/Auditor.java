package org.lintas.journal;

import java.util.ArrayList;
import java.util.List;

/** What {@code verify} would find about one subject, without the rest of the journal. */
public class Auditor {

  private final Journal journal;
  private final List<Audit> audits;

  Auditor(Journal journal, List<Audit> audits) {
    this.journal = journal;
    this.audits = audits;
  }

  public List<Fault> faults(Entry.Chain chain, long serial) {
    List<Entry.Recorded> entries =
        journal.read(chain, List.of(serial)).getOrDefault(serial, List.of());
    List<Fault> faults = new ArrayList<>();
    for (Audit audit : audits) {
      if (audit.chain() == chain) {
        faults.addAll(
            entries.isEmpty()
                ? audit.unknown()
                : audit.compare(List.of(new Audit.Subject(serial, entries))));
      }
    }
    return faults;
  }
}
