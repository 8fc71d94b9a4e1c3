package org.lintas.uploads.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads numbers and signs out of a file; what lies beyond its end breaks it. */
final class Cursor {

  /** More points than any camera of a phone takes. */
  private static final long MOST_PIXELS = 250_000_000;

  private Cursor() {}

  static int u8(byte[] file, int at) throws Broken {
    if (at < 0 || at >= file.length) {
      throw Broken.file();
    }
    return file[at] & 0xff;
  }

  static int u16(byte[] file, int at) throws Broken {
    return u8(file, at) << 8 | u8(file, at + 1);
  }

  static long u32(byte[] file, int at) throws Broken {
    return (long) u16(file, at) << 16 | u16(file, at + 2);
  }

  /** The smaller end first. */
  static long u32le(byte[] file, int at) throws Broken {
    return u8(file, at)
        | (long) u8(file, at + 1) << 8
        | (long) u8(file, at + 2) << 16
        | (long) u8(file, at + 3) << 24;
  }

  /** Whether ASCII letters stand there. */
  static boolean reads(byte[] file, int at, String letters) {
    if (at < 0 || at + letters.length() > file.length) {
      return false;
    }
    for (int each = 0; each < letters.length(); each++) {
      if ((file[at + each] & 0xff) != letters.charAt(each)) {
        return false;
      }
    }
    return true;
  }

  /** Four letters that name a part. */
  static String name(byte[] file, int at) throws Broken {
    u8(file, at + 3);
    return new String(file, at, 4, StandardCharsets.ISO_8859_1);
  }

  /** Where letters stand next, from a place on; -1 when nowhere. */
  static int find(byte[] file, String letters, int from) {
    int last = file.length - letters.length();
    for (int at = Math.max(0, from); at <= last; at++) {
      if (reads(file, at, letters)) {
        return at;
      }
    }
    return -1;
  }

  static void blank(byte[] file, int from, long to, int with) {
    if (from < file.length && to > from) {
      Arrays.fill(file, from, (int) Math.min(to, file.length), (byte) with);
    }
  }

  static void checkPixels(long width, long height) throws Broken {
    if (width < 1 || height < 1) {
      throw Broken.file();
    }
    if (width * height > MOST_PIXELS) {
      throw Broken.pixels();
    }
  }
}
