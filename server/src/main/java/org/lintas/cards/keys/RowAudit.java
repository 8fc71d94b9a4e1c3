package org.lintas.cards.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lintas.journal.Audit;
import org.lintas.journal.Entry;
import org.lintas.journal.Fault;
import org.lintas.journal.Journal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds every row of a table against the last entry about it. */
class RowAudit implements Audit {

  private final Entry.Chain chain;
  private final Journal journal;
  private final Supplier<Map<Long, String>> rows;

  /**
   * Of a table.
   *
   * @param rows by serial what each says, as JSON
   */
  RowAudit(Entry.Chain chain, Journal journal, Supplier<Map<Long, String>> rows) {
    this.chain = chain;
    this.journal = journal;
    this.rows = rows;
  }

  @Override
  public Entry.Chain chain() {
    return chain;
  }

  @Override
  public List<Fault> compare(List<Subject> subjects) {
    Map<Long, String> all = rows.get();
    List<Fault> faults = new ArrayList<>();
    for (Subject subject : subjects) {
      difference(subject, all.get(subject.serial()))
          .ifPresent(what ->
              faults.add(new Fault(chain, subject.serial(), subject.entries().size(), what)));
    }
    return faults;
  }

  private static Optional<String> difference(Subject subject, @Nullable String row) {
    if (row == null) {
      return Optional.of("the tables do not hold it");
    }
    String payload = subject.entries().getLast().entry().payload();
    JsonNode said = JsonMapper.shared().readTree(payload).path("said");
    return said.equals(JsonMapper.shared().readTree(row))
        ? Optional.empty()
        : Optional.of("the tables say something else");
  }

  @Override
  public List<Fault> unknown() {
    List<Long> serials = List.copyOf(rows.get().keySet());
    Map<Long, List<Entry.Recorded>> known = journal.read(chain, serials);
    return serials.stream()
        .filter(serial -> !known.containsKey(serial))
        .map(serial ->
            new Fault(chain, serial, 0, "the tables hold it and the journal does not know it"))
        .toList();
  }
}
