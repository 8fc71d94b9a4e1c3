package org.lintas.recruitment.contracts.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The time that a wage, a deduction or a limit is counted by. */
public enum Per {
  HOUR,
  DAY,
  WEEK,
  MONTH,
  YEAR;

  /** {@code hour}, {@code month}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Per> named(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
