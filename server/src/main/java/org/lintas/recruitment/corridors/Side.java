package org.lintas.recruitment.corridors;

import java.util.Optional;
import org.lintas.shared.Word;

/** On whose side of the corridor whoever is paid stands. */
public enum Side {
  ORIGIN,
  DESTINATION;

  /** As definitions write it. */
  public String code() {
    return Word.of(this);
  }

  public static Optional<Side> of(String code) {
    return Word.find(Side.class, code);
  }
}
