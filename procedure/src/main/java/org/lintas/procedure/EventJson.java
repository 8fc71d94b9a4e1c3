package org.lintas.procedure;

import java.util.List;

/** Events as canonical JSON: keys in a fixed order, no white space, absent values left out. */
public final class EventJson {

  private EventJson() {}

  /** Never writes {@code sealed} answers: they are stored apart. */
  public static String write(List<Event> events) {
    throw new UnsupportedOperationException("write " + events);
  }

  /** The inverse of {@link #write}; throws {@link IllegalArgumentException} on anything else. */
  public static List<Event> read(String json) {
    throw new UnsupportedOperationException("read " + json);
  }
}
