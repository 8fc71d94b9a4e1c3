package org.lintas.credential;

import org.jspecify.annotations.Nullable;

/** Reads the claim that names a paper's place in a status list. */
final class StatusClaim {

  static final String LIST = "status_list";
  static final String INDEX = "idx";
  static final String URI = "uri";

  private StatusClaim() {}

  /** Nothing when the status is kept in a way unknown here. */
  static @Nullable StatusPlace read(CborReader reader) throws Malformed {
    StatusPlace place = null;
    CborKeys keys = reader.keys();
    for (int left = reader.map(); left > 0; left--) {
      if (LIST.equals(reader.label(keys).text())) {
        place = place(reader);
      } else {
        reader.skip();
      }
    }
    keys.end();
    return place;
  }

  private static StatusPlace place(CborReader reader) throws Malformed {
    long index = -1;
    String uri = null;
    CborKeys keys = reader.keys();
    for (int left = reader.map(); left > 0; left--) {
      String name = reader.label(keys).text();
      if (INDEX.equals(name)) {
        index = reader.integer();
      } else if (URI.equals(name)) {
        uri = reader.text();
      } else {
        reader.skip();
      }
    }
    keys.end();
    if (uri == null || index < 0 || index > Integer.MAX_VALUE) {
      throw new Malformed("bad-claim");
    }
    return new StatusPlace(uri, (int) index);
  }
}
