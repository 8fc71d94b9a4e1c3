package org.lintas.complaints;

import java.util.Optional;
import org.lintas.shared.Word;

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
    return Word.of(this);
  }

  public static Optional<Sector> of(String word) {
    return Word.find(Sector.class, word);
  }
}
