package org.lintas.uploads.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A recording of Firefox and of messengers. The comments of each stream, its second packet, are
 * blanked where they stand, and the sums of their pages made right again.
 */
final class Ogg implements Format {

  private static final int HEAD = 27;
  private static final int SUM = 22;
  private static final int MOST_COMMENTS = 10_000;
  private static final int[] TABLE = table();

  /** A page: where it begins, where its content does, and the end of that. */
  private record Page(int at, int content, int end) {}

  @Override
  public boolean begins(byte[] file) {
    return Cursor.reads(file, 0, "OggS");
  }

  @Override
  public Freed free(byte[] file) throws Broken {
    byte[] freed = file.clone();
    Map<Long, Integer> packets = new HashMap<>();
    Map<Long, List<Integer>> comments = new HashMap<>();
    List<Page> pages = new ArrayList<>();
    int at = 0;
    while (at < file.length) {
      if (!Cursor.reads(file, at, "OggS")) {
        throw Broken.file();
      }
      long stream = Cursor.u32le(file, at + 14);
      int segments = Cursor.u8(file, at + 26);
      int content = at + HEAD + segments;
      int place = content;
      for (int each = 0; each < segments; each++) {
        int length = Cursor.u8(file, at + HEAD + each);
        int packet = packets.getOrDefault(stream, 0);
        if (packet == 1) {
          List<Integer> bytes = comments.computeIfAbsent(stream, _ -> new ArrayList<>());
          for (int one = 0; one < length; one++) {
            bytes.add(place + one);
          }
        }
        packets.put(stream, length < 255 ? packet + 1 : packet);
        place += length;
      }
      if (place > file.length) {
        throw Broken.file();
      }
      refuseFilm(file, content);
      pages.add(new Page(at, content, place));
      at = place;
    }
    for (List<Integer> bytes : comments.values()) {
      blank(freed, bytes);
    }
    pages.forEach(page -> sum(freed, page));
    return new Freed("audio/ogg", "ogg", freed);
  }

  private static void refuseFilm(byte[] file, int content) throws Broken {
    if (Cursor.reads(file, content, "\u0080theora")) {
      throw Broken.film();
    }
  }

  /** {@code OpusTags} or {@code 3vorbis}, then lengths and texts in turn. */
  private static void blank(byte[] file, List<Integer> bytes) throws Broken {
    int sign = bytes.isEmpty() || file[bytes.getFirst()] != 3 ? 8 : 7;
    int at = text(file, bytes, sign, false);
    long count = Math.min(MOST_COMMENTS, number(file, bytes, at));
    at += 4;
    for (long each = 0; each < count && at + 4 <= bytes.size(); each++) {
      at = text(file, bytes, at, true);
    }
  }

  /** Blanks one text and returns where the next begins; a comment stays of the form {@code X=}. */
  private static int text(byte[] file, List<Integer> bytes, int at, boolean comment) throws Broken {
    long length = number(file, bytes, at);
    long end = at + 4 + length;
    if (end > bytes.size()) {
      throw Broken.file();
    }
    for (int each = at + 4; each < end; each++) {
      int place = each - at - 4;
      file[bytes.get(each)] =
          (byte) (comment && place == 0 ? 'X' : comment && place == 1 ? '=' : ' ');
    }
    return (int) end;
  }

  private static long number(byte[] file, List<Integer> bytes, int at) throws Broken {
    if (at + 4 > bytes.size()) {
      throw Broken.file();
    }
    long number = 0;
    for (int each = 3; each >= 0; each--) {
      number = number << 8 | file[bytes.get(at + each)] & 0xff;
    }
    return number;
  }

  private static void sum(byte[] file, Page page) {
    Cursor.blank(file, page.at() + SUM, page.at() + SUM + 4, 0);
    int sum = 0;
    for (int at = page.at(); at < page.end(); at++) {
      sum = sum << 8 ^ TABLE[(sum >>> 24 ^ file[at]) & 0xff];
    }
    for (int each = 0; each < 4; each++) {
      file[page.at() + SUM + each] = (byte) (sum >>> 8 * each);
    }
  }

  private static int[] table() {
    int[] table = new int[256];
    for (int each = 0; each < 256; each++) {
      int sum = each << 24;
      for (int bit = 0; bit < 8; bit++) {
        sum = sum < 0 ? sum << 1 ^ 0x04c11db7 : sum << 1;
      }
      table[each] = sum;
    }
    return table;
  }
}
