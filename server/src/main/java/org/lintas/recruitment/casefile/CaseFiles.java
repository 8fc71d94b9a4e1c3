package org.lintas.recruitment.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lintas.access.Caller;
import org.lintas.casework.CaseEntries;
import org.lintas.casework.CasesMoved;
import org.lintas.journal.Entry;
import org.lintas.journal.Journal;
import org.lintas.procedure.SubjectKind;
import org.lintas.procedures.Procedures;
import org.lintas.procedures.Published;
import org.springframework.stereotype.Component;

/** Reads the files of cases that are about organisations; of others there are none. */
@Component
public class CaseFiles {

  private static final Caller SELF = new Caller.Node("recruitment");

  private final Journal journal;
  private final Procedures procedures;

  CaseFiles(Journal journal, Procedures procedures) {
    this.journal = journal;
    this.procedures = procedures;
  }

  /** Serials of those cases of a move that are about organisations. */
  public List<Long> moved(CasesMoved moved) {
    List<Long> serials = new ArrayList<>(0);
    for (CasesMoved.Step step : moved.steps()) {
      if (isOfOrganisation(procedures.get(SELF, step.procedure()))) {
        serials.add(step.serial());
      }
    }
    return serials;
  }

  /** Files by one statement; a case whose beginning was taken back has an empty one. */
  public List<CaseFile> read(Collection<Long> serials) {
    List<CaseFile> files = new ArrayList<>();
    journal
        .read(Entry.Chain.CASE, serials)
        .forEach((serial, entries) -> of(serial, entries).ifPresent(files::add));
    return files;
  }

  /** The file of a case with all its entries; empty when it is about no organisation. */
  public Optional<CaseFile> of(long serial, List<Entry.Recorded> entries) {
    CaseEntries.Beginning beginning = CaseEntries.beginning(entries.getFirst().entry());
    Published published = procedures.get(SELF, beginning.procedure());
    if (!isOfOrganisation(published)) {
      return Optional.empty();
    }
    List<CaseFile.Told> told = new ArrayList<>();
    for (Entry.Recorded recorded : CaseEntries.kept(entries)) {
      Entry entry = recorded.entry();
      CaseEntries.events(entry)
          .forEach(
              event -> told.add(new CaseFile.Told(entry.seq(), entry.at(), entry.actor(), event)));
    }
    return Optional.of(
        new CaseFile(
            serial, beginning.subject(), published.id(), published.procedure(), List.copyOf(told)));
  }

  private static boolean isOfOrganisation(Published published) {
    return published.procedure().subject() == SubjectKind.ORGANISATION;
  }
}
