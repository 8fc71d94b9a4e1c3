package org.lintas.uploads.format;

import java.util.List;
import java.util.Optional;

/** A kind of file that is taken. */
public interface Format {

  /** Whether a file is of this kind, by how it begins. */
  boolean begins(byte[] file);

  /**
   * The file without what it tells besides its content.
   *
   * @throws Broken when it is not what it seems to be
   */
  Freed free(byte[] file) throws Broken;

  /**
   * A file freed of what it told.
   *
   * @param type its media type
   * @param ending of its name: {@code jpg}
   */
  record Freed(String type, String ending, byte[] bytes) {}

  /** The kind of a file, by its content alone. */
  static Optional<Format> of(byte[] file) {
    return ALL.stream().filter(each -> each.begins(file)).findFirst();
  }

  /** Plain text last: what has no other sign may be text. */
  List<Format> ALL =
      List.of(
          new Jpeg(),
          new Png(),
          new Pdf(),
          new Wave(),
          new Ogg(),
          new Matroska(),
          new Boxes(),
          new Mpeg(),
          new Amr(),
          new PlainText());
}
