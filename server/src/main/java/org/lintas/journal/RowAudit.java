package org.lintas.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Holds each row of a table against the entries about it, where one subject has one row. */
public abstract class RowAudit<R> implements Audit {

  private final Entry.Chain chain;
  private final Function<List<Long>, Map<Long, R>> rows;
  private final Supplier<? extends Collection<Long>> untold;

  /**
   * Of a table.
   *
   * @param rows by serial, read by one statement; those that there are not are absent
   * @param untold serials of rows of which the journal tells nothing, or of some of them
   */
  protected RowAudit(
      Entry.Chain chain,
      Function<List<Long>, Map<Long, R>> rows,
      Supplier<? extends Collection<Long>> untold) {
    this.chain = chain;
    this.rows = rows;
    this.untold = untold;
  }

  /** Rows by their serial. */
  protected static <R> Map<Long, R> by(ToLongFunction<R> serial, Collection<R> rows) {
    Map<Long, R> all = new HashMap<>();
    rows.forEach(row -> all.put(serial.applyAsLong(row), row));
    return all;
  }

  /** What of a row is not as its entries tell, if anything. */
  protected abstract Optional<String> difference(List<Entry.Recorded> told, R row);

  /** For a difference that needs no word more. */
  protected static Optional<String> unless(boolean same) {
    return same
        ? Optional.empty()
        : Optional.of("what the tables hold is not what the journal tells");
  }

  @Override
  public final Entry.Chain chain() {
    return chain;
  }

  @Override
  public final List<Fault> compare(List<Subject> subjects) {
    Map<Long, R> all = rows.apply(subjects.stream().map(Subject::serial).toList());
    List<Fault> faults = new ArrayList<>();
    for (Subject subject : subjects) {
      compare(subject, all.get(subject.serial()))
          .ifPresent(what -> faults.add(Fault.at(subject.entries().getLast().entry(), what)));
    }
    return faults;
  }

  private Optional<String> compare(Subject subject, @Nullable R row) {
    if (row == null) {
      return Optional.of("the journal tells of it and the tables do not hold it");
    }
    try {
      return difference(subject.entries(), row);
    } catch (IllegalArgumentException e) {
      return Optional.of("its entries cannot be read");
    }
  }

  @Override
  public final List<Fault> unknown() {
    return untold.get().stream()
        .map(serial ->
            new Fault(chain, serial, 0, "the tables hold it and the journal does not know it"))
        .toList();
  }
}
