package org.lintas.credential;

import java.util.EnumSet;
import java.util.Set;

/** What a key may sign. */
public enum Purpose {
  CARD(1),
  RECEIPT(2),
  /** Lists of revoked papers. */
  STATUS(3),
  /** Lists of trusted keys. */
  TRUST(4);

  private final int number;

  Purpose(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  /** Purposes of a later version of the format are left out: they allow nothing here. */
  static void addTo(Set<Purpose> purposes, long number) {
    for (Purpose purpose : EnumSet.allOf(Purpose.class)) {
      if (purpose.number == number) {
        purposes.add(purpose);
      }
    }
  }
}
