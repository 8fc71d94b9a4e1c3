package org.lintas.credential;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** RFC 1950, with a bound on what comes out. */
final class Zlib {

  private static final int CHUNK = 1024;

  private static final Spares<Inflater> INFLATERS = new Spares<>(Inflater::new, Inflater::end);

  private static final Spares<Deflater> DEFLATERS =
      new Spares<>(() -> new Deflater(Deflater.BEST_COMPRESSION), Deflater::end);

  private static final byte[] NOTHING = {};

  private Zlib() {}

  static byte[] deflate(byte[] bytes) {
    Deflater deflater = DEFLATERS.take();
    deflater.reset();
    deflater.setInput(bytes);
    deflater.finish();
    byte[] out = new byte[Math.min(bytes.length, 1 << 20) + CHUNK];
    int length = 0;
    while (!deflater.finished()) {
      length += deflater.deflate(out, length, out.length - length);
      out = length == out.length ? Arrays.copyOf(out, length * 2) : out;
    }
    deflater.setInput(NOTHING);
    DEFLATERS.give(deflater);
    return Arrays.copyOf(out, length);
  }

  /** Whether the first two bytes are those of a stream without a preset dictionary. */
  static boolean looksLike(byte[] bytes) {
    return bytes.length > 2
        && (bytes[0] & 0x0f) == 8
        && (bytes[0] & 0xff) >> 4 <= 7
        && (bytes[1] & 0x20) == 0
        && ((bytes[0] & 0xff) << 8 | bytes[1] & 0xff) % 31 == 0;
  }

  /** The bytes, or a refusal as soon as there are more than {@code most}. */
  static byte[] inflate(byte[] bytes, int most) throws Malformed {
    Inflater inflater = INFLATERS.take();
    inflater.reset();
    inflater.setInput(bytes);
    try {
      return inflated(inflater, most);
    } catch (DataFormatException e) {
      throw new Malformed("damaged");
    } finally {
      inflater.setInput(NOTHING);
      INFLATERS.give(inflater);
    }
  }

  private static byte[] inflated(Inflater inflater, int most)
      throws DataFormatException, Malformed {
    byte[] out = new byte[Math.min(CHUNK, most + 1)];
    int length = 0;
    while (!inflater.finished()) {
      int more = inflater.inflate(out, length, out.length - length);
      length += more;
      if (more == 0 && !inflater.finished()) {
        throw new Malformed("damaged"); // cut short, or in need of a dictionary
      }
      if (length > most) {
        throw new Malformed("too-large");
      }
      if (length == out.length) {
        out = Arrays.copyOf(out, Math.min(length * 2, most + 1));
      }
    }
    if (inflater.getRemaining() > 0) {
      throw new Malformed("trailing-bytes");
    }
    return Arrays.copyOf(out, length);
  }
}
