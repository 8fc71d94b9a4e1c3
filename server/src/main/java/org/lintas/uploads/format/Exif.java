package org.lintas.uploads.format;

/** The one thing that is kept of what a camera writes: which way up a photo is. */
final class Exif {

  private static final int ORIENTATION = 0x0112;
  private static final int MOST_FIELDS = 500;

  private Exif() {}

  /** From 1 to 8; 1, upright, when it is not said. */
  static int orientation(byte[] file, int start, int end) {
    try {
      boolean little = Cursor.reads(file, start, "II");
      long first = start + number(file, start + 4, 4, little);
      if (first + 2 > end) {
        return 1;
      }
      int fields = (int) Math.min(MOST_FIELDS, number(file, (int) first, 2, little));
      for (int each = 0; each < fields; each++) {
        int at = (int) first + 2 + 12 * each;
        if (at + 12 > end) {
          return 1;
        }
        if (number(file, at, 2, little) == ORIENTATION) {
          long turned = number(file, at + 8, 2, little);
          return turned >= 1 && turned <= 8 ? (int) turned : 1;
        }
      }
      return 1;
    } catch (Broken unreadable) {
      return 1; // it is dropped anyhow
    }
  }

  private static long number(byte[] file, int at, int bytes, boolean little) throws Broken {
    long number = 0;
    for (int each = 0; each < bytes; each++) {
      number = number << 8 | Cursor.u8(file, little ? at + bytes - 1 - each : at + each);
    }
    return number;
  }

  /** A segment that says this and nothing else. */
  static byte[] turned(int orientation) {
    byte[] segment = {
      (byte) 0xff,
      (byte) 0xe1,
      0,
      34,
      'E',
      'x',
      'i',
      'f',
      0,
      0,
      'M',
      'M',
      0,
      42,
      0,
      0,
      0,
      8, // big end first, fields follow at once
      0,
      1,
      0x01,
      0x12,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      0,
      0,
      0, // one field, one short number
      0,
      0,
      0,
      0
    };
    segment[29] = (byte) orientation;
    return segment;
  }
}
