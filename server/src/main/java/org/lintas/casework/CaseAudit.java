package org.lintas.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintas.access.Caller;
import org.lintas.casework.model.Rows;
import org.lintas.casework.model.Standing;
import org.lintas.casework.store.StoredCases;
import org.lintas.casework.store.StoredCases.Stored;
import org.lintas.journal.Audit;
import org.lintas.journal.Entry;
import org.lintas.journal.Fault;
import org.lintas.procedures.Procedures;
import org.lintas.procedures.Published;
import org.springframework.stereotype.Component;

/** Plays every case again from its journal and compares the outcome with the tables. */
@Component
class CaseAudit implements Audit {

  private static final Caller SELF = new Caller.Node("verify");

  private final StoredCases stored;
  private final Procedures procedures;

  CaseAudit(StoredCases stored, Procedures procedures) {
    this.stored = stored;
    this.procedures = procedures;
  }

  @Override
  public Entry.Chain chain() {
    return Entry.Chain.CASE;
  }

  @Override
  public List<Fault> compare(List<Subject> subjects) {
    Map<Long, Stored> tables = stored.read(subjects.stream().map(Subject::serial).toList());
    List<Fault> faults = new ArrayList<>();
    for (Subject subject : subjects) {
      compare(subject, Optional.ofNullable(tables.get(subject.serial())))
          .ifPresent(what -> faults.add(fault(subject.serial(), what)));
    }
    return faults;
  }

  @Override
  public List<Fault> unknown() {
    return stored.withoutJournal().stream()
        .map(serial -> fault(serial, "the tables hold a case that the journal does not know"))
        .toList();
  }

  private Optional<String> compare(Subject subject, Optional<Stored> tables) {
    try {
      Standing standing = Standing.of(subject.entries());
      if (standing.exists() != tables.isPresent()) {
        return Optional.of(
            standing.exists()
                ? "the journal tells of a case that the tables do not hold"
                : "the tables hold a case whose beginning was taken back");
      }
      if (tables.isEmpty()) {
        return Optional.empty();
      }
      Optional<Published> published = procedures.find(SELF, standing.origin().procedure());
      if (published.isEmpty()) {
        return Optional.of("it goes by a definition that is not published");
      }
      var procedure = published.get().procedure();
      int series = procedures.series(SELF, procedure.name());
      return tables.get().differsFrom(Rows.of(standing, procedure, series));
    } catch (IllegalArgumentException e) {
      return Optional.of("its entries cannot be played again");
    }
  }

  private static Fault fault(long serial, String what) {
    return new Fault(Entry.Chain.CASE, serial, 0, what);
  }
}
