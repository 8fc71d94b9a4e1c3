package org.lintas.uploads.format;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import java.util.zip.CRC32;

/** A screenshot. Texts, EXIF, times and whatever else is not the picture are left out unread. */
final class Png implements Format {

  private static final String SIGN = "\u0089PNG\r\n\u001a\n";
  private static final Set<String> KEPT =
      Set.of(
          "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs");

  @Override
  public boolean begins(byte[] file) {
    return Cursor.reads(file, 0, SIGN);
  }

  @Override
  public Freed free(byte[] file) throws Broken {
    ByteArrayOutputStream kept = new ByteArrayOutputStream(file.length);
    kept.write(file, 0, SIGN.length());
    int at = SIGN.length();
    boolean ended = false;
    boolean drawn = false;
    while (!ended) {
      long length = Cursor.u32(file, at);
      String name = Cursor.name(file, at + 4);
      long next = at + 12L + length;
      if (next > file.length || at == SIGN.length() != name.equals("IHDR")) {
        throw Broken.file();
      }
      if (name.equals("IHDR")) {
        Cursor.checkPixels(Cursor.u32(file, at + 8), Cursor.u32(file, at + 12));
      }
      if (KEPT.contains(name)) {
        check(file, at, (int) length);
        kept.write(file, at, (int) length + 12);
      }
      drawn |= name.equals("IDAT");
      ended = name.equals("IEND");
      at = (int) next;
    }
    if (!drawn) {
      throw Broken.file();
    }
    return new Freed("image/png", "png", kept.toByteArray());
  }

  private static void check(byte[] file, int at, int length) throws Broken {
    CRC32 sum = new CRC32();
    sum.update(file, at + 4, length + 4);
    if (sum.getValue() != Cursor.u32(file, at + 8 + length)) {
      throw Broken.file();
    }
  }
}
