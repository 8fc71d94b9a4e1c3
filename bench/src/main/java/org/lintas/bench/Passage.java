package org.lintas.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One file through the node's import, over its API: first checked, row by row, without writing a
 * case; then run. No start of a Java machine is in the figures.
 *
 * @param stage that the file's rows complete
 * @param rows of the file
 * @param bad rows that were refused
 * @param check handing in and the first pass
 * @param run the second pass
 * @param memory of the server within both
 */
record Passage(
    String stage, long rows, long accepted, long bad, Cost check, Cost run, Memory.Peak memory) {

  private static final Set<String> AT_WORK = Set.of("checking", "running");
  private static final int SHORTEST_PAUSE = 10;
  private static final int LONGEST_PAUSE = 250;
  private static final long TELL_EVERY = 10_000;

  static Passage of(NodeProcess node, Path file, String stage) throws Exception {
    return of(node, file, "th/registration-2004", stage);
  }

  static Passage of(NodeProcess node, Path file, String procedure, String stage) throws Exception {
    Memory memory = node.memory();
    Import job = new Import(node, file, procedure, stage);
    Cost check = Cost.of(node, job::check);
    Cost run = Cost.of(node, job::run);
    JsonNode view = job.view;
    if (!view.path("state").asString("").equals("done")) {
      throw new IllegalStateException("the import of " + file.getFileName() + " ended as " + view);
    }
    return new Passage(
        stage,
        view.path("rows").asLong(),
        view.path("accepted").asLong(),
        view.path("rejected").asLong(),
        check,
        run,
        memory.peak());
  }

  Cost both() {
    return check.plus(run);
  }

  /** An import while it is driven. */
  private static final class Import {

    private final NodeProcess node;
    private final Path file;
    private final String procedure;
    private final String stage;
    private JsonNode view = JsonMapper.shared().createObjectNode();

    Import(NodeProcess node, Path file, String procedure, String stage) {
      this.node = node;
      this.file = file;
      this.procedure = procedure;
      this.stage = stage;
    }

    void check() throws IOException, InterruptedException {
      try (Wire wire = node.wire("programme-manager")) {
        Map<String, String> fields =
            Map.of("procedure", procedure, "stage", stage, "dryRun", "true", "onlyGood", "true");
        await(wire, wire.upload("/api/v1/imports", file, fields));
      }
    }

    void run() throws IOException, InterruptedException {
      try (Wire wire = node.wire("programme-manager")) {
        await(wire, wire.post(path() + "/run", "{\"onlyGood\":true}"));
      }
    }

    private String path() {
      return "/api/v1/imports/" + view.path("id").asLong();
    }

    private void await(Wire wire, Wire.Answer first) throws IOException, InterruptedException {
      read(first);
      long began = System.nanoTime();
      long told = 0;
      while (AT_WORK.contains(view.path("state").asString(""))) {
        long milliseconds = (System.nanoTime() - began) / 1_000_000;
        if (milliseconds - told > TELL_EVERY) {
          told = milliseconds;
          tell();
        }
        // asking takes of the node too: the end is known to a hundredth of what it took
        Thread.sleep(Math.clamp(milliseconds / 100, SHORTEST_PAUSE, LONGEST_PAUSE));
        read(wire.get(path()));
      }
    }

    private void read(Wire.Answer answer) {
      if (answer.status() >= 300) {
        throw new IllegalStateException(
            "the import answered " + answer.status() + " " + answer.body());
      }
      view = JsonMapper.shared().readTree(answer.body());
    }

    private void tell() {
      System.out.printf(
          Locale.ROOT,
          "  %s, %s: %,d rows, %.0f %%, %,d rows/s%n",
          stage,
          view.path("state").asString(""),
          view.path("rows").asLong(),
          100.0 * view.path("bytesDone").asLong() / Math.max(1, view.path("bytes").asLong()),
          view.path("rowsPerSecond").asLong());
    }
  }
}
