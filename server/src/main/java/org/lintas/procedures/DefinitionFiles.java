package org.lintas.procedures;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Files of one definition: path relative to the procedure's folder → bytes. What lies beside the
 * folder and belongs to the authority ({@code authority.yaml}, {@code places.csv}) is among them.
 */
public final class DefinitionFiles {

  /** More than any procedure needs; a zip that unpacks to more is refused. */
  public static final int MOST_BYTES = 5_000_000;

  static final int MOST_FILES = 300;

  /** Relative, without a drive, without control characters. */
  private static final Pattern PATH = Pattern.compile("[^/:\\p{Cntrl}][^:\\p{Cntrl}]{0,199}");

  private static final Pattern OUTSIDE = Pattern.compile("(^|/)\\.{0,2}(/|$)");
  private static final Pattern HIDDEN = Pattern.compile("(^|/)(\\.|__MACOSX/)");
  private static final String MAIN = "procedure.yaml";

  private DefinitionFiles() {}

  /** What was handed in cannot be the files of a definition. */
  public static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    public Unreadable(String code) {
      super(code);
    }

    /** {@code none}, {@code not-a-zip}, {@code too-large}, {@code too-many} or {@code path}. */
    public String code() {
      return String.valueOf(getMessage());
    }
  }

  /**
   * Files as handed in by a browser, which often leaves the folders out of their names, with any
   * zip among them unpacked. Files that a desktop hides are left out.
   */
  public static Map<String, byte[]> handedIn(Map<String, byte[]> parts) throws Unreadable {
    Map<String, byte[]> found = new TreeMap<>();
    int left = MOST_BYTES;
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      Map<String, byte[]> files =
          part.getKey().toLowerCase(Locale.ROOT).endsWith(".zip")
              ? unzip(part.getValue())
              : Map.of(path(part.getKey()), part.getValue());
      left -= files.values().stream().mapToInt(bytes -> bytes.length).sum();
      if (left < 0) {
        throw new Unreadable("too-large"); // before the next of many small zips is unpacked
      }
      found.putAll(files);
    }
    found.keySet().removeIf(path -> HIDDEN.matcher(path).find());
    if (found.isEmpty()) {
      throw new Unreadable("none");
    }
    if (found.size() > MOST_FILES) {
      throw new Unreadable("too-many");
    }
    return relative(found);
  }

  /** A path that leads out of the folder is nobody's mistake; nothing of such a zip is taken. */
  private static String path(String name) throws Unreadable {
    String path = name.replace('\\', '/');
    if (!PATH.matcher(path).matches() || OUTSIDE.matcher(path).find()) {
      throw new Unreadable("path");
    }
    return path;
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

  /** The same files give the same bytes. */
  public static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTime(0);
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
          throw new Unreadable(left < 0 ? "too-large" : "too-many");
        }
        files.put(path(entry.getName()), bytes);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new Unreadable("not-a-zip");
    }
    if (files.isEmpty()) {
      throw new Unreadable("none");
    }
    return files;
  }
}
