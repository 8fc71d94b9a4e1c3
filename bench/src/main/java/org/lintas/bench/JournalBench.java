package org.lintas.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

/**
 * A node whose journal holds some ten million entries: what a counter and a file wait for before
 * and after it was filled, and how quickly the whole of it is verified.
 */
final class JournalBench {

  private static final int FILE = 12_849;
  private static final double MOST_GROWTH = 1.25;

  private final NodeProcess node;
  private final Options options;

  private JournalBench(NodeProcess node, Options options) {
    this.node = node;
    this.options = options;
  }

  /** What is done at a counter and with a file at one size of the journal. */
  private record Work(String when, long entries, CounterBench.Load counter, Passage file) {
    double longest() {
      return counter.latencies().quantile(0.99);
    }

    void addTo(Figures figures) {
      figures.row(
          when,
          entries,
          counter.latencies().quantile(0.5),
          longest(),
          file.both().seconds(),
          file.both().milliseconds(file.rows()));
    }
  }

  static void run(Options options) throws Exception {
    try (NodeProcess node = NodeProcess.start("journal", options, 8094, "1500m")) {
      new JournalBench(node, options).run();
    }
  }

  private void run() throws Exception {
    int people = options.number("people", 300_000);
    List<Passage> passages = Round.sample(node, people).run(Round.UNWATCHED);
    Round.print(passages);
    Database.settle(node);
    List<Work> works = new ArrayList<>();
    works.add(work("before", "RC55-", 0));
    print(works);
    JournalFill.to(node, options.number("entries", 20_000_000));
    try (Connection owner = node.database()) {
      Sizes.of(owner, "people", "casework", "journal").print(people);
    }
    Database.settle(node);
    works.add(work("after", "RC56-", 250_000));
    print(works);
    new Aims()
        .atMost(
            "p99 of a counter action, after beside before",
            works.getLast().longest() / works.getFirst().longest(),
            MOST_GROWTH)
        .print();
    verify();
  }

  private Work work(String when, String references, int from) throws Exception {
    long entries = JournalFill.entries(node);
    CounterBench.Load counter = CounterBench.few(node, options, from);
    Path file = Round.more(node, FILE, references);
    return new Work(when, entries, counter, Passage.of(node, file, "residence-card"));
  }

  private static void print(List<Work> works) {
    Figures figures =
        new Figures("", "entries", "counter median ms", "p99 ms", "12,849 rows, s", "CPU ms a row");
    works.forEach(work -> work.addTo(figures));
    figures.print();
  }

  /** As an operator does it: a process of its own beside the running node. */
  private void verify() throws Exception {
    System.out.println("\n== verify");
    long entries = JournalFill.entries(node);
    Cost cost = Cost.here(node, () -> node.command("verify"));
    new Figures("entries", "seconds", "entries/s", "CPU s of verify", "of PostgreSQL")
        .row(entries, cost.seconds(), cost.rate(entries), cost.server(), cost.database())
        .print();
  }
}
