package org.lintas.uploads.format;

/**
 * A recording of Chromium. Elements are walked one after the other; those that tell of time, maker
 * and tags are blanked where they stand.
 */
final class Matroska implements Format {

  private static final int HEADER = 0x1a45dfa3;
  private static final int SEGMENT = 0x18538067;
  private static final int CLUSTER = 0x1f43b675;
  private static final int FACTS = 0x1549a966;
  private static final int TRACKS = 0x1654ae6b;
  private static final int TRACK = 0xae;
  private static final int TRACK_TYPE = 0x83;
  private static final int FILM = 1;
  private static final int DATE = 0x4461;

  /** An element: what it is, where its content begins and ends. */
  private record Element(int at, int id, int content, long end, boolean endless) {}

  @Override
  public boolean begins(byte[] file) {
    return Cursor.reads(file, 0, "\u001a\u0045\u00df\u00a3");
  }

  @Override
  public Freed free(byte[] file) throws Broken {
    byte[] freed = file.clone();
    int at = 0;
    boolean heard = false;
    while (at < freed.length) {
      Element element = element(freed, at);
      switch (element.id()) {
        case SEGMENT, FACTS, TRACKS, TRACK -> at = element.content();
        case CLUSTER -> {
          heard = true;
          at = element.endless() ? element.content() : (int) element.end();
        }
        case TRACK_TYPE -> {
          if (Cursor.u8(freed, element.content()) == FILM) {
            throw Broken.film();
          }
          at = (int) element.end();
        }
        default -> {
          free(freed, element);
          at = (int) element.end();
        }
      }
    }
    if (!heard) {
      throw Broken.file();
    }
    return new Freed("audio/webm", "webm", freed);
  }

  private static void free(byte[] file, Element element) {
    switch (element.id()) {
      case DATE -> Cursor.blank(file, element.content(), element.end(), 0);
      // title, writing and muxing application, names of files, name of a track
      case 0x7ba9, 0x4d80, 0x5741, 0x7384, 0x3c83ab, 0x3e83bb, 0x536e ->
          Cursor.blank(file, element.content(), element.end(), ' ');
      // tags, attachments, chapters
      case 0x1254c367, 0x1941a469, 0x1043a770 -> empty(file, element);
      default -> {}
    }
  }

  /** Turns an element into one that says nothing, of the same length. */
  private static void empty(byte[] file, Element element) {
    long whole = element.end() - element.at();
    Cursor.blank(file, element.at(), element.end(), 0);
    file[element.at()] = (byte) 0xec;
    if (whole < 9) {
      file[element.at() + 1] = (byte) (0x80 | whole - 2);
      return;
    }
    file[element.at() + 1] = 1;
    long rest = whole - 9;
    for (int each = 0; each < 7; each++) {
      file[element.at() + 8 - each] = (byte) (rest >>> 8 * each);
    }
  }

  private static Element element(byte[] file, int at) throws Broken {
    int idLength = length(Cursor.u8(file, at), 4);
    int id = 0;
    for (int each = 0; each < idLength; each++) {
      id = id << 8 | Cursor.u8(file, at + each);
    }
    int place = at + idLength;
    int sizeLength = length(Cursor.u8(file, place), 8);
    long size = Cursor.u8(file, place) & (1 << 8 - sizeLength) - 1;
    for (int each = 1; each < sizeLength; each++) {
      size = size << 8 | Cursor.u8(file, place + each);
    }
    int content = place + sizeLength;
    boolean endless = size == (1L << 7 * sizeLength) - 1;
    long end = endless ? file.length : Math.min(file.length, content + size); // the last may be cut
    if (at == 0 && id != HEADER) {
      throw Broken.file();
    }
    return new Element(at, id, content, end, endless);
  }

  private static int length(int first, int most) throws Broken {
    int length = Integer.numberOfLeadingZeros(first) - 23;
    if (length > most) {
      throw Broken.file();
    }
    return length;
  }
}
