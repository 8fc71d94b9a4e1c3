package org.lintas.recruitment.corridors;

import java.util.Arrays;
import java.util.Optional;

/** On whose side of the corridor whoever is paid stands. */
public enum Side {
  ORIGIN,
  DESTINATION;

  /** As definitions write it. */
  public String code() {
    return Word.of(this);
  }

  public static Optional<Side> of(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
