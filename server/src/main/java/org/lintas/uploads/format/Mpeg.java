package org.lintas.uploads.format;

import java.util.Arrays;

/** An MP3. The notes before and behind the sound are cut off. */
final class Mpeg implements Format {

  private static final int NOTES_BEHIND = 128;

  @Override
  public boolean begins(byte[] file) {
    return Cursor.reads(file, 0, "ID3")
        || file.length > 2 && (file[0] & 0xff) == 0xff && (file[1] & 0xe6) == 0xe2;
  }

  @Override
  public Freed free(byte[] file) throws Broken {
    int from = 0;
    while (Cursor.reads(file, from, "ID3")) {
      int size = 0;
      for (int each = 6; each < 10; each++) {
        size = size << 7 | Cursor.u8(file, from + each) & 0x7f;
      }
      from += 10 + size;
    }
    int to = file.length;
    if (Cursor.reads(file, to - NOTES_BEHIND, "TAG")) {
      to -= NOTES_BEHIND;
    }
    int notes = Cursor.find(file, "APETAGEX", from);
    if (notes >= 0) {
      to = Math.min(to, notes);
    }
    if (to - from < 4
        || Cursor.u8(file, from) != 0xff
        || (Cursor.u8(file, from + 1) & 0xe6) != 0xe2) {
      throw Broken.file();
    }
    return new Freed("audio/mpeg", "mp3", Arrays.copyOfRange(file, from, to));
  }
}
