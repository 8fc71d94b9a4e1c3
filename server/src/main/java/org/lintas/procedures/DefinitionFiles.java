package org.lintas.procedures;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Files of one definition: path relative to the procedure's folder → bytes. What lies beside the
 * folder and belongs to the authority ({@code authority.yaml}, {@code places.csv}) is among them.
 */
public final class DefinitionFiles {

  /** More than any procedure needs; a zip that unpacks to more is refused. */
  static final int MOST_BYTES = 5_000_000;

  static final int MOST_FILES = 300;

  private static final String MAIN = "procedure.yaml";

  private DefinitionFiles() {}

  /** Too many files, too large, or no zip. */
  public static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    Unreadable(String message) {
      super(message);
    }
  }

  /**
   * Files as handed in by a browser, which often leaves the folders out of their names, with any
   * zip among them unpacked.
   */
  public static Map<String, byte[]> handedIn(Map<String, byte[]> parts) throws Unreadable {
    Map<String, byte[]> found = new TreeMap<>();
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      if (part.getKey().endsWith(".zip")) {
        found.putAll(unzip(part.getValue()));
      } else {
        found.put(part.getKey().replace('\\', '/'), part.getValue());
      }
    }
    if (found.size() > MOST_FILES) {
      throw new Unreadable("more than " + MOST_FILES + " files");
    }
    return relative(found);
  }

  /** Paths relative to the folder that holds {@code procedure.yaml}. */
  private static Map<String, byte[]> relative(Map<String, byte[]> files) {
    String main =
        files.keySet().stream()
            .filter(path -> path.equals(MAIN) || path.endsWith("/" + MAIN))
            .min(Comparator.comparingInt(String::length))
            .orElse(MAIN);
    String root = main.substring(0, main.length() - MAIN.length());
    String above =
        root.isEmpty() ? "" : root.substring(0, root.lastIndexOf('/', root.length() - 2) + 1);
    Map<String, byte[]> relative = new TreeMap<>();
    files.forEach((path, bytes) -> {
      if (path.startsWith(root)) {
        relative.put(inItsFolder(path.substring(root.length())), bytes);
      } else if (path.startsWith(above) && path.indexOf('/', above.length()) < 0) {
        relative.putIfAbsent(path.substring(above.length()), bytes);
      }
    });
    return relative;
  }

  private static String inItsFolder(String path) {
    boolean bare = path.indexOf('/') < 0;
    if (bare && path.endsWith(".properties")) {
      return "texts/" + path;
    }
    boolean known = List.of(MAIN, "authority.yaml").contains(path) || !path.endsWith(".yaml");
    return bare && !known ? "examples/" + path : path;
  }

  static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTime(0); // the same files give the same bytes
        zip.putNextEntry(entry);
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static Map<String, byte[]> unzip(byte[] zipped) throws Unreadable {
    Map<String, byte[]> files = new TreeMap<>();
    int left = MOST_BYTES;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.isDirectory()) {
          continue;
        }
        byte[] bytes = zip.readNBytes(left + 1); // never trusts the size that the entry claims
        left -= bytes.length;
        if (left < 0 || files.size() >= MOST_FILES) {
          throw new Unreadable("more than " + MOST_BYTES + " bytes or " + MOST_FILES + " files");
        }
        files.put(entry.getName().replace('\\', '/'), bytes);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new Unreadable("not a zip");
    }
    if (files.isEmpty()) {
      throw new Unreadable("an empty zip");
    }
    return files;
  }
}
