package org.lintas.bench;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The round at several sizes, each on a node of its own: what must grow with the people (time,
 * disk) and what must not (memory, CPU a row, the wait at a counter).
 */
final class GrowthBench {

  private static final String SIZES = "12849,128492,1284920";
  private static final double MOST_GROWTH = 1.25;

  private GrowthBench() {}

  /** One size. */
  private record Grown(int people, List<Passage> passages, long bytes, CounterBench.Load counter) {

    double longest() {
      return counter.latencies().quantile(0.99);
    }

    private Cost cost() {
      return Round.cost(passages);
    }

    private long rows() {
      return passages.stream().mapToLong(Passage::rows).sum();
    }

    private long most(ToLongFunction<Memory.Peak> of) {
      return passages.stream().map(Passage::memory).mapToLong(of).max().orElse(0);
    }

    void addTo(Figures figures) {
      figures.row(
          people,
          cost().seconds(),
          cost().rate(people),
          cost().milliseconds(rows()),
          most(Memory.Peak::resident),
          most(Memory.Peak::heap),
          most(Memory.Peak::live),
          bytes / 1_000_000,
          bytes / people,
          counter.latencies().quantile(0.5),
          longest());
    }
  }

  static void run(Options options) throws Exception {
    List<Grown> sizes = new ArrayList<>();
    for (int people : options.numbers("sizes", SIZES)) {
      System.out.printf("%n== %,d people%n", people);
      try (NodeProcess node = NodeProcess.start("growth", options, 8093, "1500m")) {
        sizes.add(grow(node, people, options));
      }
      print(sizes);
    }
    new Aims()
        .atMost(
            "p99 of a counter action, last beside first",
            sizes.getLast().longest() / sizes.getFirst().longest(),
            MOST_GROWTH)
        .print();
  }

  private static Grown grow(NodeProcess node, int people, Options options) throws Exception {
    Round round = Round.sample(node, people);
    List<Passage> passages = round.run(Round.UNWATCHED);
    Round.print(passages);
    long bytes;
    try (Connection owner = node.database()) {
      Database.execute(owner, "analyze");
      bytes = Sizes.of(owner, "people", "casework", "journal", "cards").whole();
    }
    Database.settle(node);
    return new Grown(people, passages, bytes, CounterBench.few(node, options, 0));
  }

  private static void print(List<Grown> sizes) {
    Figures figures =
        new Figures(
            "people",
            "seconds",
            "people/s",
            "CPU ms/row",
            "resident MB",
            "heap MB",
            "live MB",
            "disk MB",
            "bytes a person",
            "counter median ms",
            "p99 ms");
    sizes.forEach(size -> size.addTo(figures));
    figures.print();
  }
}
