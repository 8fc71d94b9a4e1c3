package org.lintas.credential;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Reads CBOR (RFC 8949) that may be hostile. Strict, so that bytes have one reading only: lengths
 * and numbers in their shortest form, no indefinite lengths, no key twice in a map, nothing after
 * the end. A declared length is believed only as far as there are bytes, and nesting ends at
 * {@value #DEPTH}.
 */
final class CborReader {

  static final int DEPTH = 16;

  static final int NUMBER = 0;
  static final int NEGATIVE = 1;
  static final int BYTES = 2;
  static final int TEXT = 3;
  static final int ARRAY = 4;
  static final int MAP = 5;
  static final int TAG = 6;
  static final int SIMPLE = 7;

  private static final long FIRST_SECOND = Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
  private static final long LAST_SECOND = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

  private final byte[] bytes;
  private final int end;
  private int at;

  CborReader(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  CborReader(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.at = from;
    this.end = end;
  }

  int at() {
    return at;
  }

  /** Of the next item. */
  int major() throws Malformed {
    if (at >= end) {
      throw new Malformed("truncated");
    }
    return (bytes[at] & 0xff) >> 5;
  }

  void end() throws Malformed {
    if (at != end) {
      throw new Malformed("trailing-bytes");
    }
  }

  /** Takes the tag if it is next. */
  boolean takeTag(long tag) throws Malformed {
    int before = at;
    if (major() == TAG && head() == tag) {
      return true;
    }
    at = before;
    return false;
  }

  long integer() throws Malformed {
    int major = major();
    if (major != NUMBER && major != NEGATIVE) {
      throw new Malformed("wrong-type");
    }
    long value = head();
    if (value < 0) {
      throw new Malformed("bad-number"); // beyond 63 bits
    }
    return major == NUMBER ? value : -1 - value;
  }

  /** Seconds since 1970, whole or not, of the years 1 to 9999. */
  Instant date() throws Malformed {
    if (major() != SIMPLE) {
      long second = integer();
      return instant(second);
    }
    double second = floating();
    if (!(second >= FIRST_SECOND && second <= LAST_SECOND)) {
      throw new Malformed("bad-date");
    }
    return instant((long) Math.floor(second));
  }

  private static Instant instant(long second) throws Malformed {
    if (second < FIRST_SECOND || second > LAST_SECOND) {
      throw new Malformed("bad-date");
    }
    return Instant.ofEpochSecond(second);
  }

  private double floating() throws Malformed {
    int kind = bytes[at] & 0x1f;
    return switch (kind) {
      case 25 -> Float.float16ToFloat((short) raw(2));
      case 26 -> Float.intBitsToFloat((int) raw(4));
      case 27 -> Double.longBitsToDouble(raw(8));
      default -> throw new Malformed("wrong-type");
    };
  }

  private long raw(int length) throws Malformed {
    at++;
    need(length);
    long value = 0;
    for (int i = 0; i < length; i++) {
      value = value << 8 | bytes[at++] & 0xff;
    }
    return value;
  }

  byte[] byteString() throws Malformed {
    int length = length(BYTES);
    byte[] copy = new byte[length];
    System.arraycopy(bytes, at, copy, 0, length);
    at += length;
    return copy;
  }

  /** Passes a byte string by and says how long it is; its last byte stands before {@link #at}. */
  int passByteString() throws Malformed {
    int length = length(BYTES);
    at += length;
    return length;
  }

  String text() throws Malformed {
    int length = length(TEXT);
    String text = new String(bytes, at, length, StandardCharsets.UTF_8);
    if (text.indexOf('\ufffd') >= 0) {
      strictly(length); // either written so, or not UTF-8
    }
    at += length;
    return text;
  }

  private void strictly(int length) throws Malformed {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, at, length));
    } catch (CharacterCodingException e) {
      throw new Malformed("bad-text");
    }
  }

  int array() throws Malformed {
    return count(ARRAY, 1);
  }

  int map() throws Malformed {
    return count(MAP, 2);
  }

  /** A map's next key. */
  Label label(CborKeys keys) throws Malformed {
    int from = at;
    Label label = major() == TEXT ? Label.of(text()) : Label.of(integer());
    keys.add(from, at);
    return label;
  }

  /** Starts to watch a map's keys. */
  CborKeys keys() {
    return new CborKeys(bytes);
  }

  /** Another reader at the same place, to try the next item. */
  CborReader lookAhead() {
    return new CborReader(bytes, at, end);
  }

  /** The next item as it stands, once it is known to be sound. */
  Bytes item() throws Malformed {
    int from = at;
    skip(0);
    byte[] copy = new byte[at - from];
    System.arraycopy(bytes, from, copy, 0, copy.length);
    return Bytes.owned(copy);
  }

  /** Passes the next item by, once it is known to be sound. */
  void skip() throws Malformed {
    skip(0);
  }

  private void skip(int depth) throws Malformed {
    if (depth == DEPTH) {
      throw new Malformed("too-deep");
    }
    switch (major()) {
      case NUMBER, NEGATIVE -> head();
      case BYTES -> passByteString();
      case TEXT -> text();
      case ARRAY -> {
        for (int left = array(); left > 0; left--) {
          skip(depth + 1);
        }
      }
      case MAP -> skipMap(depth);
      case TAG -> {
        head();
        skip(depth + 1);
      }
      default -> simple();
    }
  }

  private void skipMap(int depth) throws Malformed {
    CborKeys keys = keys();
    for (int left = map(); left > 0; left--) {
      int from = at;
      skip(depth + 1);
      keys.add(from, at);
      skip(depth + 1);
    }
    keys.end();
  }

  private void simple() throws Malformed {
    int kind = bytes[at] & 0x1f;
    if (kind >= 25 && kind <= 27) {
      raw(1 << kind - 24);
      return;
    }
    if (kind == 31) {
      throw new Malformed("indefinite-length");
    }
    if (kind > 24 || kind == 24 && raw(1) < 32) {
      throw new Malformed("wrong-type");
    }
    if (kind < 24) {
      at++;
    }
  }

  private int count(int major, int bytesEach) throws Malformed {
    if (major() != major) {
      throw new Malformed("wrong-type");
    }
    long count = head();
    if (count < 0 || count > (end - at) / bytesEach) {
      throw new Malformed("truncated");
    }
    return (int) count;
  }

  private int length(int major) throws Malformed {
    return count(major, 1);
  }

  /** The number within an item's head; negative when beyond 63 bits. */
  private long head() throws Malformed {
    int kind = bytes[at] & 0x1f;
    if (kind < 24) {
      at++;
      return kind;
    }
    if (kind == 31) {
      throw new Malformed("indefinite-length");
    }
    if (kind > 27) {
      throw new Malformed("wrong-type");
    }
    int length = 1 << kind - 24;
    long value = raw(length);
    boolean shortest = length == 1 ? value >= 24 : value >>> (length * 4) != 0;
    if (!shortest) {
      throw new Malformed("not-shortest");
    }
    return value;
  }

  private void need(int length) throws Malformed {
    if (length > end - at) {
      throw new Malformed("truncated");
    }
  }
}
