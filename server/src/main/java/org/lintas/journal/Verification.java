package org.lintas.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/** One pass over the whole journal with every audit, in constant memory. */
final class Verification {

  private static final int TOGETHER = 500;

  private final Map<Entry.Chain, List<Audit>> audits;
  private final LongConsumer progress;
  private final List<Entry.Recorded> current = new ArrayList<>();
  private final List<Audit.Subject> waiting = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private long entries;
  private long subjects;

  Verification(List<Audit> audits, LongConsumer progress) {
    this.audits = audits.stream().collect(Collectors.groupingBy(Audit::chain));
    this.progress = progress;
  }

  /**
   * Runs it.
   *
   * @param source hands every entry to its argument, in order, and stops at a broken chain
   */
  Journal.Verified run(Function<Consumer<Entry.Recorded>, Optional<Fault>> source) {
    Optional<Fault> broken = source.apply(this::accept);
    completeSubject();
    compareWaiting();
    broken.ifPresent(faults::add);
    if (faults.isEmpty()) {
      audits.values().stream()
          .flatMap(List::stream)
          .forEach(audit -> faults.addAll(audit.unknown()));
    }
    return new Journal.Verified(entries, subjects, Optional.empty(), faults.stream().findFirst());
  }

  private void accept(Entry.Recorded recorded) {
    if (!current.isEmpty() && !sameSubject(current.getLast().entry(), recorded.entry())) {
      completeSubject();
    }
    current.add(recorded);
    if (++entries % 10_000 == 0) {
      progress.accept(entries);
    }
  }

  private static boolean sameSubject(Entry one, Entry other) {
    return one.chain() == other.chain() && one.subject() == other.subject();
  }

  private void completeSubject() {
    if (current.isEmpty()) {
      return;
    }
    subjects++;
    Entry.Chain chain = current.getLast().entry().chain();
    if (!waiting.isEmpty() && waiting.getLast().entries().getLast().entry().chain() != chain) {
      compareWaiting();
    }
    waiting.add(new Audit.Subject(current.getLast().entry().subject(), List.copyOf(current)));
    current.clear();
    if (waiting.size() == TOGETHER) {
      compareWaiting();
    }
  }

  private void compareWaiting() {
    if (waiting.isEmpty()) {
      return;
    }
    Entry.Chain chain = waiting.getLast().entries().getLast().entry().chain();
    for (Audit audit : audits.getOrDefault(chain, List.of())) {
      if (faults.isEmpty()) {
        faults.addAll(audit.compare(List.copyOf(waiting)));
      }
    }
    waiting.clear();
  }
}
