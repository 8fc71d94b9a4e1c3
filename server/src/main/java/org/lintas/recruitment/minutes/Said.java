package org.lintas.recruitment.minutes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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
    return with(name, text == null ? null : hash(text));
  }

  public Map<String, String> all() {
    return Map.copyOf(said);
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
