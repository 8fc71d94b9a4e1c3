package org.lintas.casework.imports.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds out how a table is encoded and separated. What it finds is shown to the person, who may
 * know better.
 */
public final class Sniffer {

  /** Thai, as Windows and older Thai software writes it. */
  public static final Charset WINDOWS_874 = Charset.forName("x-windows-874");

  private static final int HEAD = 4096;

  private Sniffer() {}

  /** The encoding, or empty when the bytes are text in none of those known here. */
  public static Optional<Charset> charset(Path file) throws IOException {
    byte[] head = head(file);
    Optional<Charset> wide = wide(head);
    if (wide.isPresent()) {
      return wide;
    }
    if (decodes(file, StandardCharsets.UTF_8)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    return decodes(file, WINDOWS_874) ? Optional.of(WINDOWS_874) : Optional.empty();
  }

  /** UTF-16, by its mark, or by the empty half of every Latin letter of the header. */
  private static Optional<Charset> wide(byte[] head) {
    if (head.length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    if (head.length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    int even = 0;
    int odd = 0;
    for (int at = 0; at + 1 < head.length; at += 2) {
      even += head[at] == 0 ? 1 : 0;
      odd += head[at + 1] == 0 ? 1 : 0;
    }
    int enough = Math.max(2, head.length / 16);
    if (even >= enough && odd == 0) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return odd >= enough && even == 0 ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      return stream.readNBytes(HEAD);
    }
  }

  private static boolean decodes(Path file, Charset charset) throws IOException {
    try (Reader reader =
        new InputStreamReader(
            Files.newInputStream(file),
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT))) {
      reader.transferTo(Writer.nullWriter());
      return true;
    } catch (CharacterCodingException otherwise) {
      return false;
    }
  }

  /** The separator that the header holds most of; a comma when it holds none. */
  public static char separator(Path file, Charset charset) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset))) {
      char[] head = new char[HEAD];
      int length = Math.max(0, reader.read(head));
      return separator(new String(head, 0, length));
    }
  }

  private static char separator(String head) {
    int[] counts = new int[3];
    boolean quoted = false;
    for (int at = 0; at < head.length(); at++) {
      char each = head.charAt(at);
      quoted ^= each == '"';
      int kind = ",;\t".indexOf(each);
      if (!quoted && kind >= 0) {
        counts[kind]++;
      } else if (!quoted && (each == '\n' || each == '\r')) {
        break;
      }
    }
    int best = counts[1] > counts[0] ? 1 : 0;
    return ",;\t".charAt(counts[2] > counts[best] ? 2 : best);
  }
}
