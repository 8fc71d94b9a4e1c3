package org.lintas.organisations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lintas.journal.Audit;
import org.lintas.journal.Entry;
import org.lintas.journal.Fault;
import org.lintas.organisations.model.Told;

/** Compares a record in the tables with what its last entry tells. */
class RecordAudit implements Audit {

  private final Entry.Chain chain;
  private final Function<Collection<Long>, Map<Long, Row>> rows;
  private final Supplier<List<Long>> withoutJournal;

  /**
   * Of one kind of record.
   *
   * @param withoutJournal serials of some that the journal does not know
   */
  RecordAudit(
      Entry.Chain chain,
      Function<Collection<Long>, Map<Long, Row>> rows,
      Supplier<List<Long>> withoutJournal) {
    this.chain = chain;
    this.rows = rows;
    this.withoutJournal = withoutJournal;
  }

  /** What the tables say. */
  record Row(int version, String record) {}

  @Override
  public Entry.Chain chain() {
    return chain;
  }

  @Override
  public List<Fault> compare(List<Subject> subjects) {
    Map<Long, Row> all = rows.apply(subjects.stream().map(Subject::serial).toList());
    List<Fault> faults = new ArrayList<>();
    for (Subject subject : subjects) {
      difference(subject.entries().getLast().entry(), all.get(subject.serial()))
          .ifPresent(what -> faults.add(new Fault(chain, subject.serial(), 0, what)));
    }
    return faults;
  }

  private static Optional<String> difference(Entry last, @Nullable Row row) {
    if (row == null) {
      return Optional.of("the journal tells of it and the tables do not hold it");
    }
    if (row.version() != last.seq()) {
      return Optional.of("its version in the tables is not what the journal tells");
    }
    return Told.same(last.payload(), row.record())
        ? Optional.empty()
        : Optional.of("its record in the tables is not what the journal tells");
  }

  @Override
  public List<Fault> unknown() {
    return withoutJournal.get().stream()
        .map(serial ->
            new Fault(chain, serial, 0, "the tables hold it and the journal does not know it"))
        .toList();
  }
}
