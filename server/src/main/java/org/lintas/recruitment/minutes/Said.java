package org.lintas.recruitment.minutes;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lintas.shared.Sha256;

/** Collects what a row says: words and numbers as they stand, free text by its hash. */
public final class Said {

  private final Map<String, String> said = new TreeMap<>();

  /** A word, number, day or moment; nothing when there is none. */
  public Said with(String name, @Nullable Object value) {
    if (value != null) {
      said.put(name, value.toString());
    }
    return this;
  }

  /** Free text. */
  public Said withHashOf(String name, @Nullable String text) {
    return with(name, text == null ? null : Sha256.hex(text));
  }

  public Map<String, String> all() {
    return Map.copyOf(said);
  }
}
