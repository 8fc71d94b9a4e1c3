package org.lintas.uploads.format;

import java.io.ByteArrayOutputStream;

/**
 * A photo. Kept are the segments that the picture is made of, and which way up it is; dropped is
 * every other one (EXIF with its place and day, XMP, thumbnails, comments) and whatever stands
 * behind the picture, such as the film of a moving photo. The points stay as they are.
 */
final class Jpeg implements Format {

  private static final int START = 0xd8;
  private static final int END = 0xd9;
  private static final int SCAN = 0xda;
  private static final int COMMENT = 0xfe;
  private static final int APP0 = 0xe0;
  private static final int APP1 = 0xe1;
  private static final int APP14 = 0xee;
  private static final int APP15 = 0xef;

  @Override
  public boolean begins(byte[] file) {
    return file.length > 4
        && (file[0] & 0xff) == 0xff
        && (file[1] & 0xff) == START
        && (file[2] & 0xff) == 0xff;
  }

  @Override
  public Freed free(byte[] file) throws Broken {
    ByteArrayOutputStream kept = new ByteArrayOutputStream(file.length);
    int turned = 1;
    boolean framed = false;
    boolean scanned = false;
    int at = 2;
    while (at < file.length) {
      int marker = marker(file, at);
      if (marker == END) {
        break;
      }
      int length = Cursor.u16(file, at + 2);
      int next = at + 2 + length;
      if (length < 2 || next > file.length) {
        throw Broken.file();
      }
      if (marker == APP1 && Cursor.reads(file, at + 4, "Exif\0\0")) {
        turned = Exif.orientation(file, at + 10, next);
      }
      if (isFrame(marker)) {
        Cursor.checkPixels(Cursor.u16(file, at + 7), Cursor.u16(file, at + 5));
        framed = true;
      }
      if (belongs(marker, file, at)) {
        kept.write(file, at, next - at);
      }
      if (marker == SCAN) {
        scanned = true;
        int end = endOfScan(file, next);
        kept.write(file, next, end - next);
        next = end;
      }
      at = next;
      while (at + 1 < file.length
          && Cursor.u8(file, at) == 0xff
          && Cursor.u8(file, at + 1) == 0xff) {
        at++; // filling
      }
    }
    if (!framed || !scanned) {
      throw Broken.file();
    }
    return new Freed("image/jpeg", "jpg", whole(turned, kept.toByteArray()));
  }

  private static int marker(byte[] file, int at) throws Broken {
    if (Cursor.u8(file, at) != 0xff) {
      throw Broken.file();
    }
    return Cursor.u8(file, at + 1);
  }

  /** Beginnings of frames: C0 to CF but for tables (C4, CC) and what is reserved (C8). */
  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  private static boolean belongs(int marker, byte[] file, int at) {
    if (marker == APP0) { // how colours are kept; one with a thumbnail is longer
      return Cursor.reads(file, at + 2, "\0\u0010JFIF\0");
    }
    if (marker == APP14) {
      return Cursor.reads(file, at + 2, "\0\u000eAdobe");
    }
    return marker != COMMENT && (marker < APP0 || marker > APP15);
  }

  /** Behind the points of a scan: the next marker that is neither a restart nor a filled 0xff. */
  private static int endOfScan(byte[] file, int from) {
    for (int at = from; at + 1 < file.length; at++) {
      if ((file[at] & 0xff) == 0xff) {
        int next = file[at + 1] & 0xff;
        if (next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
          return at;
        }
      }
    }
    return file.length;
  }

  private static byte[] whole(int turned, byte[] kept) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream(kept.length + 40);
    whole.write(0xff);
    whole.write(START);
    if (turned != 1) {
      whole.writeBytes(Exif.turned(turned));
    }
    whole.writeBytes(kept);
    whole.write(0xff);
    whole.write(END);
    return whole.toByteArray();
  }
}
