package org.lintas.procedure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lintas.procedure.read.DefinitionReader;
import org.lintas.procedure.read.DefinitionReader.Draft;
import org.lintas.procedure.read.ExampleRun;
import org.lintas.procedure.read.Report;

/** Reads definitions from a folder or from the files of one. */
public final class Definitions {
  private static final int MOST_BYTES = 1_000_001;
  private static final int MOST_FILES = 1_000;
  private static final List<String> OF_AUTHORITY = List.of("authority.yaml", "places.csv");

  private Definitions() {}

  /**
   * Reads and checks the folder of one procedure: {@code procedure.yaml}, {@code
   * texts/<lang>.properties}, {@code examples/*.yaml}, and {@code ../authority.yaml} with {@code
   * ../places.csv} if there are any.
   */
  public static Reading read(Path folder) {
    return read(files(folder));
  }

  /**
   * The files of the folder as {@link #read(Map)} takes them, those of the authority included, for
   * whoever keeps them.
   */
  public static Map<String, byte[]> files(Path folder) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    Path parent = folder.toAbsolutePath().normalize().getParent();
    for (String name : OF_AUTHORITY) {
      add(files, name, parent == null ? folder.resolve(name) : parent.resolve(name));
      add(files, name, folder.resolve(name));
    }
    add(files, "procedure.yaml", folder.resolve("procedure.yaml"));
    for (String kind : List.of("texts", "examples")) {
      for (Path file : list(folder.resolve(kind))) {
        add(files, kind + "/" + file.getFileName(), file);
      }
    }
    return files;
  }

  /**
   * The same from memory.
   *
   * @param files path relative to the procedure's folder → bytes; {@code authority.yaml} and {@code
   *     places.csv} may be among them
   */
  public static Reading read(Map<String, byte[]> files) {
    Report report = new Report();
    Draft draft = new DefinitionReader(report).read(files);
    if (draft == null) {
      return new Reading.Faulty(report.problems());
    }
    Procedure procedure =
        new Procedure(
            draft.heading(), draft.stages(), draft.texts(), draft.hash(), draft.jurisdiction());
    ExampleRun.runAll(procedure, files, report);
    return report.isClean() ? new Reading.Sound(procedure) : new Reading.Faulty(report.problems());
  }

  private static List<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().limit(MOST_FILES).toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  /** One byte over the limit is enough to tell that a file is too large. */
  private static void add(Map<String, byte[]> files, String name, Path file) {
    if (!Files.isRegularFile(file)) {
      return;
    }
    try (InputStream in = Files.newInputStream(file)) {
      files.put(name, in.readNBytes(MOST_BYTES));
    } catch (IOException unreadable) {
      files.put(name, new byte[] {(byte) 0xFF});
    }
  }
}
