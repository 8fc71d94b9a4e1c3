package org.lintas.credential;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/** Writes CBOR in its deterministic form (RFC 8949 section 4.2), if keys are given in order. */
final class CborWriter {

  private byte[] bytes;
  private int at;

  CborWriter() {
    this(256);
  }

  /** For so many bytes, and more if there are more. */
  CborWriter(int expected) {
    bytes = new byte[expected];
  }

  CborWriter integer(long value) {
    return value < 0 ? head(CborReader.NEGATIVE, -1 - value) : head(CborReader.NUMBER, value);
  }

  CborWriter date(Instant instant) {
    return integer(instant.getEpochSecond());
  }

  CborWriter text(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    return head(CborReader.TEXT, encoded.length).raw(encoded);
  }

  CborWriter byteString(byte[] value) {
    return head(CborReader.BYTES, value.length).raw(value);
  }

  CborWriter label(Label label) {
    String text = label.text();
    return text == null ? integer(label.number()) : text(text);
  }

  CborWriter array(int size) {
    return head(CborReader.ARRAY, size);
  }

  CborWriter map(int size) {
    return head(CborReader.MAP, size);
  }

  CborWriter tag(long tag) {
    return head(CborReader.TAG, tag);
  }

  /** What is encoded already. */
  CborWriter raw(byte[] encoded) {
    room(encoded.length);
    System.arraycopy(encoded, 0, bytes, at, encoded.length);
    at += encoded.length;
    return this;
  }

  byte[] toArray() {
    return Arrays.copyOf(bytes, at);
  }

  private CborWriter head(int major, long value) {
    int extra =
        value < 24 ? 0 : value < 1 << 8 ? 1 : value < 1 << 16 ? 2 : value < 1L << 32 ? 4 : 8;
    room(extra + 1);
    int kind = extra == 0 ? (int) value : 24 + Integer.numberOfTrailingZeros(extra);
    bytes[at++] = (byte) (major << 5 | kind);
    for (int shift = extra * 8 - 8; shift >= 0; shift -= 8) {
      bytes[at++] = (byte) (value >>> shift);
    }
    return this;
  }

  private void room(int length) {
    if (bytes.length - at < length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, at + length));
    }
  }
}
