package org.lintas.bench;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How long people wait who read: the dashboard of a round, and the search for a person. */
final class Readings {

  private static final String ROUND = "th/registration-2004";
  private static final int CALLS = 20;
  private static final long SEARCH_EVERY = 100_000_000L;
  private static final int NAME = 3; // column of applicants.csv
  private static final int BORN = 5;
  private static final int NAMES = 2_000;

  private Readings() {}

  /**
   * @param cold the first call
   * @param warm those after it
   */
  record Waits(String what, double cold, Latencies warm) {}

  /** The dashboard as its page, and the funnel as JSON, to the programme manager. */
  static List<Waits> dashboard(NodeProcess node) throws Exception {
    try (Browser manager = new Browser(node, "programme-manager");
        Wire wire = node.wire("programme-manager")) {
      return List.of(
          waits(
              "dashboard, page",
              () -> manager.get("/rounds/" + ROUND).contains("registration-2004")),
          waits(
              "dashboard by province, page",
              () -> manager.get("/rounds/" + ROUND + "?by=province").contains("registration-2004")),
          waits(
              "funnel, API",
              () -> wire.get("/api/v1/procedures/" + ROUND + "/funnel").status() == 200));
    }
  }

  /** How many completed each stage, as the funnel tells it: to be held against the files. */
  static String funnel(NodeProcess node) throws Exception {
    try (Wire wire = node.wire("programme-manager")) {
      JsonNode funnel =
          JsonMapper.shared().readTree(wire.get("/api/v1/procedures/" + ROUND + "/funnel").body());
      return funnel
          .path("stages")
          .valueStream()
          .map(stage -> String.format(Locale.ROOT, "%,d", stage.path("completed").asLong()))
          .collect(Collectors.joining(", "));
    }
  }

  private static Waits waits(String what, Callable<Boolean> call) throws Exception {
    Latencies cold = new Latencies();
    Latencies warm = new Latencies();
    for (int at = 0; at <= CALLS; at++) {
      long began = System.nanoTime();
      if (!call.call()) {
        throw new IllegalStateException("not an answer: " + what);
      }
      (at == 0 ? cold : warm).add(System.nanoTime() - began);
    }
    return new Waits(what, cold.quantile(1), warm);
  }

  /**
   * Searches for persons of a sample, ten a second, as long as something else runs. A search counts
   * from the moment at which it was due.
   */
  static Latencies searches(NodeProcess node, Path applicants, Future<?> whileRuns)
      throws Exception {
    List<String> words = words(applicants);
    Latencies latencies = new Latencies();
    try (Wire registrar = node.wire("registrar")) {
      long due = System.nanoTime();
      for (int at = 0; !whileRuns.isDone(); at++) {
        Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
        Wire.Answer answer =
            registrar.post(
                "/api/v1/people/search",
                "{\"words\":\"%s\"}".formatted(words.get(at % words.size())));
        if (answer.status() != 200) {
          throw new IllegalStateException("a search answered " + answer.status());
        }
        latencies.add(System.nanoTime() - due);
        due += SEARCH_EVERY;
      }
    }
    return latencies;
  }

  /** Names from all over the file; every other one with the year of birth. */
  private static List<String> words(Path applicants) throws Exception {
    long bytes = Files.size(applicants);
    List<String> words = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(applicants)) {
      lines.readLine();
      long step = Math.max(1, bytes / 250 / NAMES);
      long at = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (at++ % step == 0) {
          String[] cells = line.split(",", -1);
          words.add(at % 2 == 0 ? cells[NAME] : cells[NAME] + " " + cells[BORN].substring(0, 4));
        }
      }
    }
    Collections.shuffle(words, new Random(2004));
    return words;
  }
}
