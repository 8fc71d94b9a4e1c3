package org.lintas.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What in the data folder is to be kept: keys, files handed in, checkpoints. */
final class DataFiles {

  /** The database and its password, the lock: a restored node has its own. */
  private static final Set<String> NOT_KEPT =
      Set.of("pg", "pgbin", "database.key", "node.lock", "node.json", "demo-round");

  private final Path folder;

  DataFiles(Path folder) {
    this.folder = folder;
  }

  /** Paths within the folder, in order. */
  List<Path> all() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> !NOT_KEPT.contains(folder.relativize(file).getName(0).toString()))
          .filter(Files::isRegularFile)
          .map(folder::relativize)
          .filter(file -> !file.toString().endsWith(BackupWriter.ENDING))
          .filter(file -> !file.toString().endsWith(BackupWriter.UNFINISHED))
          .sorted()
          .toList();
    }
  }

  /** The place of a kept file; never outside the folder. */
  Path place(String name) throws BackupFault {
    Path root = folder.toAbsolutePath().normalize();
    Path place = root.resolve(name).normalize();
    if (!place.startsWith(root) || place.equals(root)) {
      throw new BackupFault("The backup names a file outside the data folder.");
    }
    return place;
  }
}
