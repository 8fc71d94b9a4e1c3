package org.lintas.crash;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintas.casework.imports.sample.Samples;
import tools.jackson.databind.JsonNode;

/**
 * The server and PostgreSQL are killed without warning while an import runs. {@code ./lintas bench
 * crash} does it forty times.
 */
class CrashTest {

  private static final int PEOPLE = 90_000;
  private static final int PART = PEOPLE / Death.values().length;
  private static final int EARLY = PART / 3; // an import of so few is over in seconds
  private static final long SEED = System.nanoTime();
  private static final int PATIENCE = 6_000; // tries: clocks may leap

  @TempDir Path folder;

  /** What is killed. */
  private enum Death {
    SERVER,
    POSTGRESQL,
    BOTH
  }

  @Test
  void whateverIsKilledAnImportLosesNothingAndDoublesNothing() throws Exception {
    Samples.write(PEOPLE, SEED, folder.resolve("sample"), _ -> {});
    Path file = folder.resolve("sample").resolve(Samples.APPLICANTS);
    Random chance = new Random(SEED);
    try (MortalNode node = new MortalNode(folder)) {
      node.start();
      Iterator<Path> parts = parts(file).iterator();
      List<Long> ids = new ArrayList<>();
      for (Death death : Death.values()) {
        long id = node.hand(parts.next()); // a file a death: the next one is met at work as well
        ids.add(id);
        assertThat(awaitWork(node, id, 1 + chance.nextInt(EARLY)))
            .as(death + ", seed " + SEED)
            .isEqualTo("running");
        Thread.sleep(chance.nextInt(300)); // anywhere in the work on a lot
        meet(death, node);
      }
      for (long id : ids) { // those that a dead server held go on when its hold runs out
        JsonNode over = awaitRows(node, id, Integer.MAX_VALUE);
        assertThat(over.path("state").asString()).as("seed " + SEED + node.log()).isEqualTo("done");
        assertThat(over.path("rejected").asInt()).isZero();
        assertThat(over.path("accepted").asInt()).as("rows counted").isEqualTo(PART);
      }
      assertSamePeople(node, file);
      assertThat(node.command("verify")).as("verify finds everything true").isZero();
      assertThat(node.log()).contains("PostgreSQL runs again").contains("All fit together.");
    }
  }

  /** The file in as many files as there are deaths. */
  private List<Path> parts(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<Path> parts = new ArrayList<>();
    for (int from = 1; from < lines.size(); from += PART) {
      List<String> part = new ArrayList<>(lines.subList(from, from + PART));
      part.addFirst(lines.getFirst());
      parts.add(Files.write(folder.resolve("part-" + from + ".csv"), part));
    }
    return parts;
  }

  private static void meet(Death death, MortalNode node) throws Exception {
    switch (death) {
      case SERVER -> {
        node.kill();
        node.start();
      }
      case POSTGRESQL -> node.killDatabase();
      case BOTH -> {
        node.killDatabase();
        node.kill();
        node.start();
      }
    }
  }

  /** Asked of the database: a node that has just started may answer after the work is over. */
  private static String awaitWork(MortalNode node, long id, int rows) throws Exception {
    try (Connection owner = node.database();
        Statement statement = owner.createStatement()) {
      for (int tries = 1; tries < PATIENCE; tries++) {
        String sql = "select state from casework.imports where id = %d and row_done >= %d";
        try (ResultSet row = statement.executeQuery(sql.formatted(id, rows))) {
          if (row.next()) {
            return row.getString(1);
          }
        }
        Thread.sleep(5);
      }
    }
    return "never at work " + node.log();
  }

  private static JsonNode awaitRows(MortalNode node, long id, int rows) throws Exception {
    JsonNode progress = node.progress(id);
    for (int tries = 1;
        progress.path("rows").asInt() < rows && progress.path("state").asString().equals("running");
        tries++) {
      assertThat(tries).as(() -> "it stands still: " + node.log()).isLessThan(PATIENCE);
      Thread.sleep(30);
      progress = node.progress(id);
    }
    return progress;
  }

  /** Person by person: who is in the file is in the tables once, and nobody else. */
  private static void assertSamePeople(MortalNode node, Path file) throws Exception {
    List<String> wanted = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        wanted.add(
            String.join(
                "|",
                row.getField("reference"),
                row.getField("on"),
                row.getField("fullName"),
                row.getField("sex"),
                row.getField("nationality")));
      }
    }
    List<String> found = new ArrayList<>();
    try (Connection owner = node.database();
        Statement statement = owner.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select concat_ws('|', c.reference, c.started_on, p.name, p.sex, p.nationality)
                from casework.cases c join people.persons p on p.id = c.subject
                """)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      assertThat(found).containsExactlyInAnyOrderElementsOf(wanted);
      assertThat(number(statement, "select count(*) from people.persons")).isEqualTo(PEOPLE);
      assertThat(number(statement, "select count(*) from journal.entries where chain = 1"))
          .isEqualTo(PEOPLE);
    }
  }

  private static long number(Statement statement, String sql) throws Exception {
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
