package org.lintas.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * A whole registration round through the import, beside PostgreSQL's COPY of the same bytes and
 * beside a workflow engine, on the same PostgreSQL in the same run; then what people wait for at
 * that size. A part that fails takes no other's figures with it.
 */
final class RoundBench {

  private static final int DEMO = 12_849;
  private static final int FEWEST_MORE = 10_000;

  private final NodeProcess node;
  private final Options options;
  private final int people;
  private final Findings found = new Findings();

  private RoundBench(NodeProcess node, Options options) {
    this.node = node;
    this.options = options;
    this.people = options.number("people", DEMO);
  }

  static void run(Options options) throws Exception {
    try (NodeProcess node = NodeProcess.start("round", options, 8092, "1500m")) {
      new RoundBench(node, options).run();
    }
  }

  private void run() throws Exception {
    long began = System.nanoTime();
    Round round = Round.sample(node, people);
    CopyLimit limit = CopyLimit.of(node);
    round(round, limit);
    attempt("what a dashboard takes", this::dashboard);
    attempt("the raw rows", () -> found.rawBytes = RawRows.bytes(node, round));
    attempt("COPY of the same bytes", () -> copy(limit));
    limit.drop();
    if (!options.has("no-peer")) {
      attempt("the peer", () -> peer(round));
    }
    attempt("what cards cost their stage", this::issuing);
    attempt("searching while an import runs", () -> search(round));
    attempt("the counter", this::counter);
    System.out.printf("%n== the whole, after %.0f s%n", (System.nanoTime() - began) / 1e9);
    found.print(people);
  }

  private static void attempt(String what, Cost.Work part) {
    System.out.println("\n== " + what);
    try {
      part.run();
    } catch (Exception fault) { // the figures of the other parts are worth keeping
      System.out.println("failed: " + fault);
      fault.printStackTrace();
    }
  }

  private void round(Round round, Round.Watch watch) throws Exception {
    System.out.printf("%n== the round of %,d people%n", people);
    found.passages = round.run(watch);
    Round.print(found.passages);
    try (Connection owner = node.database()) {
      Database.execute(owner, "analyze");
      Sizes sizes = Sizes.of(owner, "people", "casework", "journal", "cards");
      found.bytes = sizes.whole();
      sizes.print(people);
      System.out.printf("the whole database: %,d MB%n", Sizes.database(owner) / 1_000_000);
    }
  }

  private void issuing() throws Exception {
    found.issuing = Issuing.of(node, Math.max(FEWEST_MORE, people / 10));
    found.issuing.print();
  }

  private void dashboard() throws Exception {
    Database.settle(node);
    found.dashboards = Readings.dashboard(node);
    Figures figures = new Figures("", "first ms", "median ms", "p99 ms");
    for (Readings.Waits waits : found.dashboards) {
      figures.row(
          waits.what(), waits.cold(), waits.warm().quantile(0.5), waits.warm().quantile(0.99));
    }
    figures.print();
    System.out.println("completed, as the funnel tells: " + Readings.funnel(node));
  }

  private void copy(CopyLimit limit) throws Exception {
    List<CopyLimit.Step> steps = limit.run();
    Figures figures =
        new Figures("stage", "rows", "MB", "seconds", "rows/s", "PostgreSQL CPU s", "client CPU s");
    for (CopyLimit.Step step : steps) {
      figures.row(
          step.stage(),
          step.rows(),
          step.bytes() / 1e6,
          step.cost().seconds(),
          step.cost().rate(step.rows()),
          step.cost().database(),
          step.cost().server());
    }
    figures.print();
    found.copy = steps.stream().map(CopyLimit.Step::cost).reduce(Cost.NONE, Cost::plus);
  }

  private void peer(Round round) throws Exception {
    int sample = Math.min(people, options.number("peer-people", 10_000));
    List<FlowablePeer.Trial> trials = FlowablePeer.compare(node, round, sample);
    Figures figures =
        new Figures(
            "Flowable", "people", "seconds", "people/s", "CPU ms", "PostgreSQL", "bytes a person");
    for (FlowablePeer.Trial trial : trials) {
      figures.row(
          trial.how(),
          trial.people(),
          trial.cost().seconds(),
          trial.cost().rate(trial.people()),
          trial.cost().milliseconds(trial.people()),
          trial.cost().database() * 1000 / trial.people(),
          trial.bytes() / trial.people());
    }
    figures.print();
    found.peer = trials.getLast();
  }

  /** A fourth file: a third as many people again, under references of their own. */
  private void search(Round round) throws Exception {
    int more = Math.max(FEWEST_MORE, people / 3);
    Path file = Round.more(node, more, "RC54-");
    Readings.searches(node, round.file(Round.PARTS.getFirst()), after(2_000)); // warm-up
    try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
      List<Passage> passages = new ArrayList<>();
      Future<Boolean> running =
          beside.submit(() -> passages.add(Passage.of(node, file, "residence-card")));
      Latencies waits = Readings.searches(node, round.file(Round.PARTS.getFirst()), running);
      running.get();
      found.searches = waits;
      Round.print(passages);
      new Figures("searches", "median ms", "p99 ms", "longest ms")
          .row(waits.count(), waits.quantile(0.5), waits.quantile(0.99), waits.quantile(1))
          .print();
    }
  }

  private static Future<Boolean> after(long milliseconds) {
    return CompletableFuture.supplyAsync(
        () -> true, CompletableFuture.delayedExecutor(milliseconds, TimeUnit.MILLISECONDS));
  }

  private void counter() throws Exception {
    found.counter = CounterBench.few(node, options, 0);
    CounterBench.print(found.counter);
  }
}
