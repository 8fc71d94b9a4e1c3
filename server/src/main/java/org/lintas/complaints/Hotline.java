package org.lintas.complaints;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A telephone line for whoever is in danger and cannot wait for an answer.
 *
 * @param number as people write it
 * @param names whose line it is, by language; English is always there
 * @param hours when somebody answers: {@code 24/7} or {@code 08:30-16:30}; null where that is not
 *     known
 */
public record Hotline(String number, Map<String, String> names, @Nullable String hours) {

  /** Whose line it is, in the reader's language. */
  public String name(Locale locale) {
    return Channel.in(names, locale);
  }

  /** What a telephone dials. */
  public String dialled() {
    return number.replaceAll("[^0-9+]", "");
  }
}
