package org.lintas.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs one benchmark by name: {@code ./lintas bench NAME [--option value …]}. */
public final class Bench {

  /** One benchmark. */
  @FunctionalInterface
  interface Run {
    void with(Options options) throws Exception;
  }

  private static final Map<String, Run> BENCHMARKS =
      new TreeMap<>(
          Map.of(
              "agencies", AgenciesBench::run,
              "cards", CardsBench::run,
              "engine", EngineBench::run,
              "complaints", ComplaintsBench::run,
              "crash", CrashBench::run,
              "counter", CounterBench::run,
              "growth", GrowthBench::run,
              "journal", JournalBench::run,
              "round", RoundBench::run));

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    Run run = arguments.length == 0 ? null : BENCHMARKS.get(arguments[0]);
    if (run == null) {
      System.err.println("usage: ./lintas bench NAME, where NAME is one of " + BENCHMARKS.keySet());
      System.exit(2);
      return;
    }
    List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
    run.with(Options.of(rest));
    System.exit(0); // the HTTP client's threads would linger
  }
}
