package org.lintas.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a counter does, over HTTP: begin a case, then complete its health check; each signed in,
 * validated, journalled and durable. Beside it PostgreSQL's own rate for the same rows, one durable
 * transaction and one round trip an action, in the same run on the same server.
 */
final class CounterBench {

  private static final Pattern NUMBER = Pattern.compile("\"id\"\\s*:\\s*\"(\\d{10})\"");

  private static final int OTHER_PEOPLE = 500_000;
  private static final int FEW = 2;

  private CounterBench() {}

  static void run(Options options) throws Exception {
    int clients = options.number("clients", 32);
    int seconds = options.number("seconds", 20);
    int cases = options.number("cases", 100_000);
    try (NodeProcess node = NodeProcess.start("counter", options, 8091, "1g")) {
      if (cases > 0) {
        fill(node, cases);
      }
      System.out.println("warming up");
      drive(node, clients, options.number("warm-up", seconds), 0);
      System.out.println("measuring");
      List<Load> loads = new ArrayList<>();
      Cost server = Cost.of(node, () -> loads.add(drive(node, clients, seconds, OTHER_PEOPLE)));
      try (Connection owner = node.database()) {
        Peer peer = Peer.of(owner);
        peer.run(node, clients, Math.min(5, seconds));
        Cost database = Cost.here(node, () -> loads.add(peer.run(node, clients, seconds)));
        print(loads.getFirst(), server, loads.getLast(), database);
      }
    }
  }

  private static void fill(NodeProcess node, int cases) throws Exception {
    String folder = node.data().resolve("sample").toString();
    node.command("sample", "--people", Integer.toString(cases), "--out", folder);
    node.importFile(Path.of(folder, "applicants.csv"), "residence-card");
  }

  /** What some clients did within some seconds. */
  record Load(Latencies latencies, double seconds, long failed) {
    double rate() {
      return latencies.count() / seconds;
    }
  }

  /**
   * Some clients begin cases and complete their health checks, each as quickly as it may.
   *
   * @param from which people, so that no run meets those of another
   */
  private static Load drive(NodeProcess node, int clients, int seconds, int from) throws Exception {
    AtomicLong failed = new AtomicLong();
    return together(
        clients,
        seconds,
        failed,
        client -> {
          Latencies latencies = new Latencies();
          try (Wire registrar = node.wire("registrar");
              Wire health = node.wire("health-officer")) {
            long end = System.nanoTime() + seconds * 1_000_000_000L;
            for (int at = from; System.nanoTime() < end; at++) {
              long began = System.nanoTime();
              Wire.Answer started =
                  registrar.post(
                      "/api/v1/procedures/th/registration-2004/cases", Bodies.start(client, at));
              long opened = System.nanoTime();
              Matcher number = NUMBER.matcher(started.body());
              if (started.status() != 201 || !number.find()) {
                fail(failed, started);
                continue;
              }
              latencies.add(opened - began);
              Wire.Answer done =
                  health.post(
                      "/api/v1/cases/" + number.group(1) + "/stages/health-check",
                      Bodies.health(at));
              if (done.status() != 200) {
                fail(failed, done);
                continue;
              }
              latencies.add(System.nanoTime() - opened);
            }
          }
          return latencies;
        });
  }

  /**
   * A quiet counter after a fair warm-up: what one action takes, not how many there may be.
   *
   * @param from which people, of some hundred thousand apart
   */
  static Load few(NodeProcess node, Options options, int from) throws Exception {
    int seconds = options.number("seconds", 20);
    drive(node, FEW, seconds, from);
    return drive(node, FEW, seconds, from + OTHER_PEOPLE);
  }

  static void print(Load load) {
    new Figures("clients", "actions/s", "median ms", "p99 ms", "failed")
        .row(
            FEW,
            load.rate(),
            load.latencies().quantile(0.5),
            load.latencies().quantile(0.99),
            load.failed())
        .print();
  }

  private static void fail(AtomicLong failed, Wire.Answer answer) {
    if (failed.getAndIncrement() == 0) {
      System.err.println("first failure: " + answer.status() + " " + answer.body());
    }
  }

  /** Work of one client. */
  @FunctionalInterface
  interface Client {
    Latencies work(int client) throws Exception;
  }

  static Load together(int clients, int seconds, AtomicLong failed, Client each) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      List<Callable<Latencies>> work = new ArrayList<>();
      for (int at = 0; at < clients; at++) {
        int client = at;
        work.add(() -> each.work(client));
      }
      Latencies all = new Latencies();
      for (Future<Latencies> future : threads.invokeAll(work)) {
        all.addAll(future.get());
      }
      return new Load(all, seconds, failed.get());
    }
  }

  private static void print(Load server, Cost cost, Load database, Cost peerCost) {
    long actions = server.latencies().count();
    double peer = peerCost.database() * 1000 / database.latencies().count();
    new Figures(
            "",
            "actions/s",
            "median ms",
            "p99 ms",
            "CPU ms/action",
            "of the server",
            "of PostgreSQL",
            "failed")
        .row(
            "Lintas over HTTP",
            server.rate(),
            server.latencies().quantile(0.5),
            server.latencies().quantile(0.99),
            cost.milliseconds(actions),
            cost.server() * 1000 / actions,
            cost.database() * 1000 / actions,
            server.failed())
        .row(
            "PostgreSQL, same rows, a transaction an action",
            database.rate(),
            database.latencies().quantile(0.5),
            database.latencies().quantile(0.99),
            peer,
            "",
            peer,
            database.failed())
        .row("ratio", server.rate() / database.rate(), "", "", cost.milliseconds(actions) / peer)
        .print();
  }
}
