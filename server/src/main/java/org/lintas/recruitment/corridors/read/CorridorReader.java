package org.lintas.recruitment.corridors.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Problem;
import org.lintas.procedure.read.Place;
import org.lintas.procedure.read.Report;
import org.lintas.procedure.read.Texts;
import org.lintas.recruitment.corridors.Corridor;
import org.lintas.shared.Sha256;

/** Reads the folder of one corridor: {@code corridor.yaml} and {@code texts/<lang>.properties}. */
public final class CorridorReader {

  public static final String FILE = "corridor.yaml";
  private static final int MOST_BYTES = 1_000_001;

  private CorridorReader() {}

  /**
   * What came of reading.
   *
   * @param corridor null when there are problems
   */
  public record Reading(@Nullable Corridor corridor, List<Problem> problems) {}

  public static Reading read(Path folder) {
    Map<String, byte[]> files = new TreeMap<>();
    try {
      add(files, FILE, folder.resolve(FILE));
      if (Files.isDirectory(folder.resolve("texts"))) {
        try (Stream<Path> texts = Files.list(folder.resolve("texts"))) {
          for (Path text : texts.sorted().toList()) {
            add(files, "texts/" + text.getFileName(), text);
          }
        }
      }
    } catch (IOException unreadable) {
      files.putIfAbsent(FILE, new byte[] {(byte) 0xFF});
    }
    return read(files);
  }

  private static void add(Map<String, byte[]> files, String name, Path file) throws IOException {
    if (Files.isRegularFile(file)) {
      try (InputStream in = Files.newInputStream(file)) {
        files.put(name, in.readNBytes(MOST_BYTES));
      }
    }
  }

  /** The same from memory: path relative to the folder → bytes. */
  public static Reading read(Map<String, byte[]> files) {
    Report report = new Report();
    byte[] main = files.get(FILE);
    if (main == null) {
      report.add(new Place(FILE, 1, 1), "missing-file", FILE, FILE);
      return new Reading(null, report.problems());
    }
    Draft draft = new DraftReader(report).read(main);
    Map<String, Texts> texts = texts(files, report);
    draft.checkTexts(texts, report);
    Corridor corridor = report.isClean() ? draft.corridor(values(texts), hash(files)) : null;
    return new Reading(corridor, report.problems());
  }

  private static Map<String, Texts> texts(Map<String, byte[]> files, Report report) {
    Map<String, Texts> texts = new TreeMap<>();
    files.forEach((path, bytes) -> {
      if (path.matches("texts/[a-z]{2,3}\\.properties")) {
        String language = path.substring("texts/".length(), path.indexOf('.'));
        texts.put(language, Texts.read(path, bytes, report));
      }
    });
    return texts;
  }

  private static Map<String, Map<String, String>> values(Map<String, Texts> texts) {
    Map<String, Map<String, String>> values = new LinkedHashMap<>();
    texts.forEach((language, file) -> values.put(language, Map.copyOf(file.values())));
    return Map.copyOf(values);
  }

  private static String hash(Map<String, byte[]> files) {
    MessageDigest digest = Sha256.begin();
    new TreeMap<>(files)
        .forEach((path, bytes) -> {
          digest.update((path + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
          digest.update(bytes);
        });
    return HexFormat.of().formatHex(digest.digest());
  }
}
