package org.lintas.uploads;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.lintas.uploads.format.Broken;
import org.lintas.uploads.format.Format;

/**
 * A file as it is kept.
 *
 * @param name as it was sent, with the ending of what it really is
 * @param type media type, by content
 */
public record Cleaned(String name, String type, byte[] bytes) {

  /** Photos of phones are smaller. */
  public static final int MOST_BYTES = 10 << 20;

  private static final int MOST_NAME = 80;

  /**
   * Takes a file or says why not: {@code file-empty}, {@code file-large}, {@code file-unknown},
   * {@code file-broken}, {@code file-film}, {@code file-pixels}, each with its {@code name}.
   */
  public static Result<Cleaned> of(String name, byte[] sent) {
    if (sent.length == 0) {
      return refused("file-empty", name);
    }
    if (sent.length > MOST_BYTES) {
      return refused("file-large", name);
    }
    Optional<Format> format = Format.of(sent);
    if (format.isEmpty()) {
      return refused("file-unknown", name);
    }
    try {
      Format.Freed freed = format.get().free(sent);
      return new Result.Done<>(
          new Cleaned(base(name) + "." + freed.ending(), freed.type(), freed.bytes()));
    } catch (Broken fault) {
      return refused(fault.code(), name);
    }
  }

  /** A refusal that names a file as pages show it. */
  public static Result<Cleaned> refused(String code, String name) {
    Map<String, String> details =
        Map.of("name", shown(name), "most", String.valueOf(MOST_BYTES >> 20));
    return new Result.Refused<>(List.of(new Reason(code, "files", details)));
  }

  /** Without its folder and its ending. */
  private static String base(String name) {
    String shown = shown(name);
    int dot = shown.lastIndexOf('.');
    String base = dot > 0 ? shown.substring(0, dot) : shown;
    return base.isBlank() ? "file" : base;
  }

  private static String shown(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String plain =
        last.codePoints()
            .filter(each ->
                !Character.isISOControl(each) && Character.getType(each) != Character.FORMAT)
            .limit(MOST_NAME)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
            .strip();
    return plain.isEmpty() ? "file" : plain;
  }
}
