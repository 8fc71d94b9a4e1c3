package org.lintas.recruitment.minutes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.journal.Audit;
import org.lintas.journal.Entry;
import org.lintas.journal.Fault;
import org.lintas.journal.Journal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds rows against the last entry about each. */
public final class Comparison {

  private static final int LOT = 500;

  private Comparison() {}

  /**
   * What does not fit.
   *
   * @param rows what the tables say of each subject; those that they do not hold are absent
   */
  public static List<Fault> compare(
      Entry.Chain chain, List<Audit.Subject> subjects, Map<Long, Map<String, String>> rows) {
    List<Fault> faults = new ArrayList<>();
    for (Audit.Subject subject : subjects) {
      difference(subject, rows.get(subject.serial()))
          .ifPresent(what ->
              faults.add(new Fault(chain, subject.serial(), subject.entries().size(), what)));
    }
    return faults;
  }

  private static Optional<String> difference(
      Audit.Subject subject, @Nullable Map<String, String> row) {
    if (row == null) {
      return Optional.of("the tables do not hold it");
    }
    String payload = subject.entries().getLast().entry().payload();
    JsonNode said = JsonMapper.shared().readTree(payload).path("said");
    return said.equals(JsonMapper.shared().valueToTree(row))
        ? Optional.empty()
        : Optional.of("the tables say something else");
  }

  /** Rows of which the journal knows nothing. */
  public static List<Fault> unknown(Entry.Chain chain, Collection<Long> serials, Journal journal) {
    List<Long> all = List.copyOf(serials);
    List<Fault> faults = new ArrayList<>();
    for (int from = 0; from < all.size(); from += LOT) {
      List<Long> lot = all.subList(from, Math.min(all.size(), from + LOT));
      Map<Long, List<Entry.Recorded>> known = journal.read(chain, lot);
      lot.stream()
          .filter(serial -> !known.containsKey(serial))
          .map(serial ->
              new Fault(chain, serial, 0, "the tables hold it and the journal does not know it"))
          .forEach(faults::add);
    }
    return faults;
  }
}
