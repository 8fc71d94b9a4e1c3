package org.lintas.cards.keys;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.journal.Audit;
import org.lintas.journal.Entry;
import org.lintas.journal.Fault;
import org.lintas.journal.Journal;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds every key against the last entry about it. */
@Component
class KeyAudit implements Audit {

  private final KeyStore store;
  private final Journal journal;

  KeyAudit(KeyStore store, Journal journal) {
    this.store = store;
    this.journal = journal;
  }

  @Override
  public Entry.Chain chain() {
    return Entry.Chain.KEY;
  }

  @Override
  public List<Fault> compare(List<Subject> subjects) {
    Map<Long, String> rows = new HashMap<>();
    store.all().forEach(row -> rows.put((long) row.key().serial(), row.key().said()));
    return compare(chain(), subjects, rows);
  }

  @Override
  public List<Fault> unknown() {
    List<Long> serials = store.all().stream().map(row -> (long) row.key().serial()).toList();
    return unknown(chain(), serials, journal);
  }

  /** What the tables say of each subject beside what its last entry says. */
  static List<Fault> compare(Entry.Chain chain, List<Subject> subjects, Map<Long, String> rows) {
    List<Fault> faults = new ArrayList<>();
    for (Subject subject : subjects) {
      difference(subject, rows.get(subject.serial()))
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

  static List<Fault> unknown(Entry.Chain chain, List<Long> serials, Journal journal) {
    Map<Long, List<Entry.Recorded>> known = journal.read(chain, serials);
    return serials.stream()
        .filter(serial -> !known.containsKey(serial))
        .map(serial ->
            new Fault(chain, serial, 0, "the tables hold it and the journal does not know it"))
        .toList();
  }
}
