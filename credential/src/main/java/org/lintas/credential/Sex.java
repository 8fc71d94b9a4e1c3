package org.lintas.credential;

import org.jspecify.annotations.Nullable;

/** As Claim 169 numbers it. */
public enum Sex {
  MALE(1),
  FEMALE(2),
  OTHER(3);

  private final int number;

  Sex(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  static @Nullable Sex of(long number) {
    return number == 1 ? MALE : number == 2 ? FEMALE : number == 3 ? OTHER : null;
  }
}
