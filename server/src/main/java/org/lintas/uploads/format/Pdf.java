package org.lintas.uploads.format;

import java.util.List;

/**
 * A document. It is never unpacked: who made it with what, and what cameras wrote into its photos,
 * is blanked where it stands, so that every offset stays right; what would run when it is opened
 * loses its name. What stands in packed parts stays: the page says so beside the field.
 */
final class Pdf implements Format {

  private static final List<String> ABOUT =
      List.of(
          "/Author", "/Creator", "/Producer", "/CreationDate", "/ModDate", "/Company", "/Manager");
  private static final List<String> RUNS =
      List.of("/JavaScript", "/OpenAction", "/Launch", "/EmbeddedFile", "/RichMedia");
  private static final int HEAD = 1024;
  private static final int TAIL = 2048;
  private static final int MOST_TEXT = 4096;

  @Override
  public boolean begins(byte[] file) {
    int at =
        Cursor.find(file.length > HEAD ? java.util.Arrays.copyOf(file, HEAD) : file, "%PDF-", 0);
    return at >= 0;
  }

  @Override
  public Freed free(byte[] file) throws Broken {
    int start = Cursor.find(file, "%PDF-", 0);
    if (Cursor.find(file, "%%EOF", file.length - TAIL) < 0) {
      throw Broken.file();
    }
    byte[] freed = file.clone();
    Cursor.blank(freed, 0, start, ' ');
    ABOUT.forEach(name -> blankTexts(freed, name));
    blankBetween(freed, "<x:xmpmeta", "</x:xmpmeta>");
    blankPhotos(freed);
    RUNS.forEach(name -> unname(freed, name));
    return new Freed("application/pdf", "pdf", freed);
  }

  private static void blankTexts(byte[] file, String name) {
    for (int at = Cursor.find(file, name, 0); at >= 0; at = Cursor.find(file, name, at + 1)) {
      int text = at + name.length();
      while (text < file.length
          && (file[text] == ' ' || file[text] == '\n' || file[text] == '\r')) {
        text++;
      }
      if (text < file.length && file[text] == '(') {
        blankLiteral(file, text);
      } else if (text + 1 < file.length && file[text] == '<' && file[text + 1] != '<') {
        for (int each = text + 1; each < file.length && file[each] != '>'; each++) {
          file[each] = '0';
        }
      }
    }
  }

  private static void blankLiteral(byte[] file, int open) {
    int depth = 0;
    int last = Math.min(file.length, open + MOST_TEXT);
    for (int at = open; at < last; at++) {
      byte each = file[at];
      if (each == '\\' && at + 1 < last) {
        file[at] = ' ';
        file[++at] = ' ';
      } else if (each == '(') {
        file[at] = (byte) (depth++ == 0 ? '(' : ' ');
      } else if (each == ')') {
        if (--depth == 0) {
          return;
        }
        file[at] = ' ';
      } else {
        file[at] = ' ';
      }
    }
  }

  private static void blankBetween(byte[] file, String open, String close) {
    for (int at = Cursor.find(file, open, 0); at >= 0; at = Cursor.find(file, open, at + 1)) {
      int end = Cursor.find(file, close, at);
      Cursor.blank(file, at, end < 0 ? file.length : end + close.length(), ' ');
    }
  }

  private static void blankPhotos(byte[] file) {
    for (int at = Cursor.find(file, "Exif\0\0", 4);
        at >= 0;
        at = Cursor.find(file, "Exif\0\0", at + 1)) {
      boolean segment = (file[at - 4] & 0xff) == 0xff && (file[at - 3] & 0xff) == 0xe1;
      if (segment) {
        int length = (file[at - 2] & 0xff) << 8 | file[at - 1] & 0xff;
        Cursor.blank(file, at, at - 2L + length, 0);
      }
    }
  }

  private static void unname(byte[] file, String name) {
    for (int at = Cursor.find(file, name, 0); at >= 0; at = Cursor.find(file, name, at + 1)) {
      file[at + 1] = 'X';
    }
  }
}
