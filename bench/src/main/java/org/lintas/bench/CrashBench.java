package org.lintas.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kills the server and PostgreSQL at random moments of running imports, and compares at the end
 * tables, journal and files person by person.
 */
final class CrashBench {

  private static final String[] FILES = {"applicants.csv", "health.csv", "permits.csv"};
  private static final String[] STAGES = {"residence-card", "health-check", "work-permit"};
  private static final int LOT_MILLIS = 600;

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int PATIENCE = 3_000; // tries, a tenth of a second each: clocks may leap

  private final NodeProcess node;
  private final Path sample;
  private final Random chance;
  private final Figures figures =
      new Figures("stage", "rows", "server killed", "PostgreSQL killed", "both", "lost", "doubled");

  private CrashBench(NodeProcess node, Path sample, long seed) {
    this.node = node;
    this.sample = sample;
    this.chance = new Random(seed);
  }

  static void run(Options options) throws Exception {
    int people = options.number("people", 60_000);
    int kills = options.number("kills", 40);
    int seed = options.number("seed", 2004);
    try (NodeProcess node = NodeProcess.start("crash", options, 8093, "1g")) {
      Path sample = node.data().resolve("sample");
      node.command("sample", "--people", Integer.toString(people), "--out", sample.toString());
      CrashBench bench = new CrashBench(node, sample, seed);
      for (int stage = 0; stage < STAGES.length; stage++) {
        bench.stage(stage, kills / STAGES.length + (stage < kills % STAGES.length ? 1 : 0));
      }
      node.command("verify");
      bench.figures.print();
      System.out.println("./lintas verify: all fit together. Seed " + seed + ".");
    }
  }

  private void stage(int stage, int kills) throws Exception {
    Path file = sample.resolve(FILES[stage]);
    List<String> wanted = references(file);
    int[] moments = chance.ints(kills, 0, wanted.size() * 9 / 10).sorted().toArray();
    int[] deaths = new int[3];
    Process command = node.hand(file, STAGES[stage]);
    awaitStage(STAGES[stage]);
    for (int moment : moments) {
      JsonNode at = awaitRows(moment);
      if (!at.path("state").asString().equals("running")) {
        throw new IllegalStateException("the import was " + at.path("state").asString());
      }
      Thread.sleep(chance.nextInt(LOT_MILLIS));
      int death = chance.nextInt(3);
      deaths[death]++;
      meet(death);
      System.err.printf("%s: killed at row %,d of %,d%n", STAGES[stage], moment, wanted.size());
    }
    JsonNode over = awaitRows(Integer.MAX_VALUE);
    command.destroy();
    if (!over.path("state").asString().equals("done") || over.path("rejected").asInt() > 0) {
      throw new IllegalStateException("the import ended " + over);
    }
    compare(stage, wanted, deaths);
  }

  private void meet(int death) throws Exception {
    if (death > 0) {
      node.killDatabase();
    }
    if (death != 1) {
      node.kill();
      node.startAgain();
    }
  }

  private void awaitStage(String stage) throws Exception {
    while (!newest().path("stage").asString().equals(stage)) {
      Thread.sleep(50);
    }
  }

  private JsonNode awaitRows(int rows) throws Exception {
    JsonNode at = newest();
    while (at.path("rows").asInt() < rows && at.path("state").asString().equals("running")) {
      Thread.sleep(50);
      at = newest();
    }
    return at;
  }

  /** How far the newest import is, as soon as the node can say. */
  private JsonNode newest() throws Exception {
    for (int tries = 0; tries < PATIENCE; tries++) {
      try (Wire wire = node.wire("programme-manager")) {
        Wire.Answer answer = wire.get("/api/v1/imports?size=1");
        JsonNode imports = answer.status() == 200 ? JSON.readTree(answer.body()) : null;
        if (imports != null && imports.path("total").asInt() > 0) {
          return imports.path("contents").path(0);
        }
      } catch (IOException away) {
        // tried again
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException("the node does not answer; see " + node.data());
  }

  private static List<String> references(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.skip(1).map(line -> line.substring(0, line.indexOf(','))).toList();
    }
  }

  /** Who is in the file must have the stage done once, in the tables and in the journal. */
  private void compare(int stage, List<String> wanted, int[] deaths) throws Exception {
    Set<String> lost = new HashSet<>(wanted);
    long rows = 0;
    try (Connection owner = node.database();
        Statement statement = owner.createStatement()) {
      try (ResultSet found =
          statement.executeQuery(
              """
              select c.reference from casework.cases c join casework.stages s using (serial)
              where s.stage = '%s' and s.progress = 'completed'
              """
                  .formatted(STAGES[stage]))) {
        while (found.next()) {
          rows++;
          lost.remove(found.getString(1));
        }
      }
      try (ResultSet entries =
          statement.executeQuery(
              "select count(*) from journal.entries where chain = 1 and seq = " + (stage + 1))) {
        entries.next();
        rows = Math.max(rows, entries.getLong(1));
      }
    }
    figures.row(
        STAGES[stage],
        wanted.size(),
        deaths[0],
        deaths[1],
        deaths[2],
        lost.size(),
        rows - wanted.size() + lost.size());
    if (!lost.isEmpty() || rows != wanted.size()) {
      throw new IllegalStateException(
          lost.size() + " lost, " + rows + " there; killed " + Arrays.toString(deaths));
    }
  }
}
