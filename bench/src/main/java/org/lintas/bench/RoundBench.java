package org.lintas.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.stream.Stream;

/** The demo's round through import: each stage's rate, CPU and bytes on disk. */
final class RoundBench {

  private RoundBench() {}

  static void run(Options options) throws Exception {
    int people = options.number("people", 12_849);
    try (NodeProcess node = NodeProcess.start("round", options.number("port", 8092), "1500m")) {
      Path folder = node.data().resolve("sample");
      node.command("sample", "--people", Integer.toString(people), "--out", folder.toString());
      Figures figures =
          new Figures("stage", "rows", "seconds", "rows/s", "CPU ms/row", "peak MB", "disk MB");
      stage(node, figures, folder.resolve("applicants.csv"), "residence-card");
      stage(node, figures, folder.resolve("health.csv"), "health-check");
      stage(node, figures, folder.resolve("permits.csv"), "work-permit");
      figures.print();
    }
  }

  private static void stage(NodeProcess node, Figures figures, Path file, String stage)
      throws Exception {
    long rows = rows(file);
    double cpu = node.cpu();
    long began = System.nanoTime();
    node.importFile(file, stage);
    double seconds = (System.nanoTime() - began) / 1e9;
    figures.row(
        stage,
        rows,
        seconds,
        rows / seconds,
        (node.cpu() - cpu) * 1000 / rows,
        node.peakMemory() >> 20,
        disk(node) >> 20);
  }

  private static long rows(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count() - 1;
    }
  }

  private static long disk(NodeProcess node) throws Exception {
    try (Connection owner = node.database();
        Statement statement = owner.createStatement();
        ResultSet size = statement.executeQuery("select pg_database_size(current_database())")) {
      size.next();
      return size.getLong(1);
    }
  }
}
