package org.lintas.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.lintas.node.NodeProperties;
import org.springframework.stereotype.Component;

/**
 * Checkpoints outside the database: a file a month under {@code checkpoints} in the data folder, a
 * line each, for others to copy.
 */
@Component
class KeptCheckpoints {

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("yyyy-MM").withZone(ZoneOffset.UTC);

  private static final int SIGNATURE = 128; // hexadecimal digits

  private final Path folder;

  KeptCheckpoints(NodeProperties properties) {
    this.folder = properties.data().resolve("checkpoints");
  }

  void keep(Checkpoint checkpoint) {
    try {
      Files.createDirectories(folder);
      Files.writeString(
          folder.resolve(MONTH.format(checkpoint.at()) + ".txt"),
          "\n" + checkpoint.line() + "\n", // a line cut off by a crash ends here
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The number of the last one kept, or 0. */
  int last() {
    List<Path> files = files();
    return files.isEmpty()
        ? 0
        : lines(files.getLast()).mapToInt(KeptCheckpoints::number).max().orElse(0);
  }

  List<Path> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whole lines; one that a crash cut off is left out. */
  static Stream<String> lines(Path file) {
    try {
      return Files.readString(file).lines().filter(KeptCheckpoints::whole);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean whole(String line) {
    return line.split(" ").length == 9 && line.length() - line.lastIndexOf(' ') - 1 == SIGNATURE;
  }

  static int number(String line) {
    return Integer.parseInt(line.substring(0, line.indexOf(' ')));
  }
}
