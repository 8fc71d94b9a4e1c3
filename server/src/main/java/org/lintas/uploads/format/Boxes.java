package org.lintas.uploads.format;

import java.util.Set;

/**
 * A recording of an iPhone or of a recorder app: boxes in boxes. Those of a user's or a maker's
 * notes, with places among them, are emptied where they stand, days are set to none. A film and a
 * picture in such boxes is refused.
 */
final class Boxes implements Format {

  private static final Set<String> INSIDE = Set.of("moov", "trak", "mdia", "edts", "moof", "traf");
  private static final Set<String> NOTES = Set.of("udta", "meta", "uuid", "XMP_", "skip", "free");
  private static final Set<String> DATED = Set.of("mvhd", "tkhd", "mdhd");
  private static final byte[] EMPTY = {'f', 'r', 'e', 'e'};
  private static final Set<String> PICTURES =
      Set.of("heic", "heix", "hevc", "mif1", "msf1", "avif", "avis", "crx ");

  @Override
  public boolean begins(byte[] file) {
    return Cursor.reads(file, 4, "ftyp");
  }

  @Override
  public Freed free(byte[] file) throws Broken {
    if (PICTURES.contains(Cursor.name(file, 8))) {
      throw new Broken("file-unknown");
    }
    byte[] freed = file.clone();
    boolean heard = false;
    int at = 0;
    while (at + 8 <= freed.length) {
      long size = Cursor.u32(freed, at);
      String name = Cursor.name(freed, at + 4);
      int head = 8;
      if (size == 1) {
        size = Cursor.u32(freed, at + 8) << 32 | Cursor.u32(freed, at + 12);
        head = 16;
      } else if (size == 0) {
        size = freed.length - at;
      }
      if (size < head || size > freed.length - at) {
        throw Broken.file();
      }
      if (INSIDE.contains(name)) {
        at += head;
        continue;
      }
      if (name.equals("hdlr")) {
        heard |= sounds(freed, at);
      }
      free(freed, name, at, head, size);
      at += (int) size;
    }
    if (!heard) {
      throw Broken.file();
    }
    return new Freed("audio/mp4", "m4a", freed);
  }

  private static boolean sounds(byte[] file, int at) throws Broken {
    if (!Cursor.name(file, at + 16).equals("soun")) {
      throw Broken.film(); // or a track of places and times beside the sound
    }
    return true;
  }

  private static void free(byte[] file, String name, int at, int head, long size) throws Broken {
    if (NOTES.contains(name)) {
      Cursor.blank(file, at + head, at + size, 0);
      System.arraycopy(EMPTY, 0, file, at + 4, EMPTY.length);
    }
    if (DATED.contains(name)) {
      int each = Cursor.u8(file, at + head) == 0 ? 4 : 8;
      Cursor.blank(file, at + head + 4, at + head + 4L + 2 * each, 0);
    }
  }
}
