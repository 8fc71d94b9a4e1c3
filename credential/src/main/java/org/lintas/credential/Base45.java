package org.lintas.credential;

import java.util.Arrays;

/** RFC 9285: two bytes are three letters of those that a QR code packs tightly. */
final class Base45 {

  private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
  private static final int BASE = 45;
  private static final byte[] VALUES = values();

  private Base45() {}

  private static byte[] values() {
    byte[] values = new byte[128];
    Arrays.fill(values, (byte) -1);
    for (int i = 0; i < BASE; i++) {
      values[LETTERS.charAt(i)] = (byte) i;
    }
    return values;
  }

  static String encode(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length * 3 / 2 + 2);
    for (int i = 0; i + 1 < bytes.length; i += 2) {
      int pair = (bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff;
      letter(text, pair % BASE);
      letter(text, pair / BASE % BASE);
      letter(text, pair / (BASE * BASE));
    }
    if (bytes.length % 2 == 1) {
      int last = bytes[bytes.length - 1] & 0xff;
      letter(text, last % BASE);
      letter(text, last / BASE);
    }
    return text.toString();
  }

  private static void letter(StringBuilder text, int value) {
    text.append(LETTERS.charAt(value));
  }

  static byte[] decode(String text) throws Malformed {
    int length = text.length();
    if (length % 3 == 1) {
      throw new Malformed("not-base45");
    }
    byte[] bytes = new byte[length / 3 * 2 + length % 3 / 2];
    int to = 0;
    int at = 0;
    for (; at + 2 < length; at += 3) {
      int pair = value(text, at) + value(text, at + 1) * BASE + value(text, at + 2) * (BASE * BASE);
      inRange(pair, 0xffff);
      bytes[to++] = (byte) (pair >> 8);
      bytes[to++] = (byte) pair;
    }
    if (at < length) {
      int last = value(text, at) + value(text, at + 1) * BASE;
      inRange(last, 0xff);
      bytes[to] = (byte) last;
    }
    return bytes;
  }

  private static int value(String text, int at) throws Malformed {
    char letter = text.charAt(at);
    int value = letter < VALUES.length ? VALUES[letter] : -1;
    inRange(value, BASE);
    return value;
  }

  private static void inRange(int value, int most) throws Malformed {
    if (value < 0 || value > most) {
      throw new Malformed("not-base45");
    }
  }
}
