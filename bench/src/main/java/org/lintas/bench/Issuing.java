package org.lintas.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a stage costs that issues cards, beside the same stage of a procedure that differs in this
 * alone: files of new people, one after the other in turn, through the same node.
 *
 * @param with the run passes that signed and stored a card a row
 * @param without those that did not
 * @param rows of each side
 */
record Issuing(Cost with, Cost without, long rows) {

  private static final String STAGE = "residence-card";
  private static final String PROCEDURE = "registration-2004";
  private static final String BARE = "registration-without-cards";
  private static final int TURNS = 2;

  /**
   * Measures it.
   *
   * @param people in each file
   */
  static Issuing of(NodeProcess node, int people) throws Exception {
    node.command("publish", bare(node).toString());
    List<Passage> with = new ArrayList<>();
    List<Passage> without = new ArrayList<>();
    for (int turn = 0; turn < TURNS; turn++) {
      Path file = Round.more(node, people, "RW" + turn + "-");
      Database.settle(node);
      with.add(Passage.of(node, file, "th/" + PROCEDURE, STAGE));
      file = Round.more(node, people, "RN" + turn + "-");
      Database.settle(node);
      without.add(Passage.of(node, file, "th/" + BARE, STAGE));
    }
    return new Issuing(run(with), run(without), with.stream().mapToLong(Passage::accepted).sum());
  }

  private static Cost run(List<Passage> passages) {
    return passages.stream().map(Passage::run).reduce(Cost.NONE, Cost::plus);
  }

  /** The definition of the round without what it issues, under another name. */
  private static Path bare(NodeProcess node) throws IOException {
    Path authority = NodeProcess.ROOT.resolve("definitions").resolve("th");
    Path copy = node.data().resolve("bare").resolve("th");
    Path folder = copy.resolve(BARE);
    Files.createDirectories(folder.resolve("texts"));
    try (Stream<Path> files = Files.list(authority)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    Path original = authority.resolve(PROCEDURE);
    write(original.resolve("procedure.yaml"), folder.resolve("procedure.yaml"), " *issues:");
    try (Stream<Path> texts = Files.list(original.resolve("texts"))) {
      for (Path text : (Iterable<Path>) texts::iterator) {
        write(text, folder.resolve("texts").resolve(text.getFileName()), "card\\.");
      }
    }
    return folder;
  }

  private static void write(Path from, Path to, String leftOut) throws IOException {
    Files.writeString(
        to,
        Files.readString(from)
            .replaceAll("(?m)^" + leftOut + ".*\\n", "")
            .replace("th/" + PROCEDURE, "th/" + BARE));
  }

  void print() {
    new Figures("", "rows", "seconds, run", "CPU ms a row", "PostgreSQL")
        .row("with a card", rows, with.seconds(), with.milliseconds(rows), database(with))
        .row("without", rows, without.seconds(), without.milliseconds(rows), database(without))
        .print();
  }

  private double database(Cost cost) {
    return cost.database() * 1000 / rows;
  }

  /** How much longer the stage takes with cards. */
  double ratio() {
    return with.seconds() / without.seconds();
  }
}
