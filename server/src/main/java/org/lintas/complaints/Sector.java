package org.lintas.complaints;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of work it happened at. */
public enum Sector {
  AGRICULTURE,
  FISHING,
  CONSTRUCTION,
  DOMESTIC_WORK,
  FACTORY,
  OTHER;

  /** {@code domestic-work}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Sector> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
