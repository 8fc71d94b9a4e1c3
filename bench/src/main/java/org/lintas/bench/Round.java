package org.lintas.bench;

import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A registration round of people who never lived, handed in as three files, one a stage. */
final class Round {

  /** A file and the stage that its rows complete. */
  record Part(String stage, String file) {}

  static final List<Part> PARTS =
      List.of(
          new Part("residence-card", "applicants.csv"),
          new Part("health-check", "health.csv"),
          new Part("work-permit", "permits.csv"));

  /** How the references of a sample begin. */
  static final String REFERENCES = "RC04-";

  private final NodeProcess node;
  private final Path folder;
  private final List<Passage> passages = new ArrayList<>();

  private Round(NodeProcess node, Path folder) {
    this.node = node;
    this.folder = folder;
  }

  /** Writes the files of a round; the same people for the same seed. */
  static Round sample(NodeProcess node, int people) throws Exception {
    Path folder = node.data().resolve("sample");
    node.command("sample", "--people", Integer.toString(people), "--out", folder.toString());
    return new Round(node, folder);
  }

  /** A file of further applicants, others than in the round, under references of their own. */
  static Path more(NodeProcess node, int people, String references) throws Exception {
    Path folder = node.data().resolve("more");
    node.command(
        "sample",
        "--people",
        Integer.toString(people),
        "--seed",
        Integer.toString(references.hashCode() & 0xffff),
        "--out",
        folder.toString());
    Path file = folder.resolve("more.csv");
    try (Stream<String> lines = Files.lines(folder.resolve(PARTS.getFirst().file()));
        BufferedWriter out = Files.newBufferedWriter(file)) {
      for (String line : (Iterable<String>) lines::iterator) {
        out.write(
            line.startsWith(REFERENCES) ? references + line.substring(REFERENCES.length()) : line);
        out.write('\n');
      }
    }
    return file;
  }

  /** What is done around each stage. */
  interface Watch {
    void before(Part part) throws Exception;

    void after(Part part) throws Exception;
  }

  static final Watch UNWATCHED =
      new Watch() {
        @Override
        public void before(Part part) {}

        @Override
        public void after(Part part) {}
      };

  /** Lets all three files through the import. */
  List<Passage> run(Watch watch) throws Exception {
    for (Part part : PARTS) {
      watch.before(part);
      Passage passage = Passage.of(node, file(part), part.stage());
      passages.add(passage);
      System.out.printf(
          Locale.ROOT,
          "%s: %,d rows, checked in %.1f s, run in %.1f s, %.3f ms of CPU a row%n",
          part.stage(),
          passage.rows(),
          passage.check().seconds(),
          passage.run().seconds(),
          passage.both().milliseconds(passage.rows()));
      watch.after(part);
    }
    return List.copyOf(passages);
  }

  Path file(Part part) {
    return folder.resolve(part.file());
  }

  Path folder() {
    return folder;
  }

  static Cost cost(List<Passage> passages) {
    return passages.stream().map(Passage::both).reduce(Cost.NONE, Cost::plus);
  }

  static void print(List<Passage> passages) {
    Figures figures =
        new Figures(
            "stage",
            "rows",
            "bad",
            "seconds",
            "rows/s",
            "CPU ms/row",
            "server",
            "PostgreSQL",
            "resident MB",
            "heap MB",
            "live MB");
    for (Passage passage : passages) {
      row(figures, passage.stage() + ", checked", passage, passage.check());
      row(figures, passage.stage() + ", run", passage, passage.run());
      row(figures, passage.stage() + ", both", passage, passage.both());
    }
    figures.print();
  }

  private static void row(Figures figures, String name, Passage passage, Cost cost) {
    boolean both = name.endsWith("both");
    long rows = passage.rows();
    figures.row(
        name,
        rows,
        passage.bad(),
        cost.seconds(),
        cost.rate(rows),
        cost.milliseconds(rows),
        cost.server() * 1000 / rows,
        cost.database() * 1000 / rows,
        both ? passage.memory().resident() : "",
        both ? passage.memory().heap() : "",
        both ? passage.memory().live() : "");
  }
}
