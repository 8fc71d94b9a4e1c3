package org.lintas.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a round's benchmark has found so far, and how it stands to the aims. */
final class Findings {

  /** People a second, the whole round, of the fastest peer measured earlier: DHIS2 Tracker. */
  private static final double DHIS2 = 363;

  List<Passage> passages = List.of();
  long bytes;
  long rawBytes;
  List<Readings.Waits> dashboards = List.of();
  @Nullable Cost copy;
  FlowablePeer.@Nullable Trial peer;
  @Nullable Issuing issuing;
  @Nullable Latencies searches;
  CounterBench.@Nullable Load counter;

  void print(int people) {
    Cost cost = Round.cost(passages);
    double rate = cost.rate(people);
    table(people, cost);
    long rows = passages.stream().mapToLong(Passage::rows).sum();
    new Aims()
        .atMost("the whole round, minutes", cost.seconds() / 60, 3)
        .atLeast(
            "people/s beside COPY",
            copy == null ? Double.NaN : copy.seconds() / cost.seconds(),
            0.4)
        .atLeast("people/s beside Flowable", peer == null ? Double.NaN : rate / peerRate(peer), 80)
        .atLeast("people/s beside DHIS2 Tracker, " + (int) DHIS2 + " a second", rate / DHIS2, 20)
        .atMost("CPU ms a row, mean of the stages", cost.milliseconds(rows), 0.25)
        .atMost("CPU ms a row, dearest stage", dearest(), 0.25)
        .atMost(
            "bytes beside the raw rows", rawBytes == 0 ? Double.NaN : (double) bytes / rawBytes, 2)
        .atMost(
            "heap, MB", passages.stream().mapToLong(p -> p.memory().heap()).max().orElse(0), 1500)
        .atMost(
            "dashboard, p99 ms",
            dashboards.stream().mapToDouble(w -> w.warm().quantile(0.99)).max().orElse(Double.NaN),
            300)
        .atMost(
            "dashboard, first call ms",
            dashboards.stream().mapToDouble(Readings.Waits::cold).max().orElse(Double.NaN),
            300)
        .atMost(
            "a stage with cards beside the same without",
            issuing == null ? Double.NaN : issuing.ratio(),
            4.0 / 3)
        .atMost("search during an import, p99 ms", quantile(searches), 100)
        .print();
    System.out.printf(
        "a counter action: median %.1f ms, p99 %.1f ms%n",
        counter == null ? Double.NaN : counter.latencies().quantile(0.5),
        quantile(counter == null ? null : counter.latencies()));
  }

  private void table(int people, Cost cost) {
    Figures figures =
        new Figures("", "people/s", "CPU ms a person", "PostgreSQL", "bytes a person");
    row(figures, "Lintas", people, cost, bytes);
    if (copy != null) {
      row(figures, "COPY of the same bytes", people, copy, 0);
    }
    if (peer != null) {
      row(figures, "Flowable, " + peer.how(), peer.people(), peer.cost(), peer.bytes());
    }
    if (rawBytes > 0) {
      figures.row("raw rows with indexes", "", "", "", rawBytes / people);
    }
    figures.print();
  }

  private static void row(Figures figures, String name, int people, Cost cost, long bytes) {
    figures.row(
        name,
        cost.rate(people),
        cost.milliseconds(people),
        cost.database() * 1000 / people,
        bytes == 0 ? "" : bytes / people);
  }

  private static double peerRate(FlowablePeer.Trial peer) {
    return peer.cost().rate(peer.people());
  }

  private double dearest() {
    return passages.stream()
        .mapToDouble(passage -> passage.both().milliseconds(passage.rows()))
        .max()
        .orElse(Double.NaN);
  }

  private static double quantile(@Nullable Latencies latencies) {
    return latencies == null ? Double.NaN : latencies.quantile(0.99);
  }
}
