package org.lintas.recruitment.contracts.model;

import java.util.Optional;
import org.lintas.shared.Word;

/** The time that a wage, a deduction or a limit is counted by. */
public enum Per {
  HOUR,
  DAY,
  WEEK,
  MONTH,
  YEAR;

  /** {@code hour}, {@code month}. */
  public String word() {
    return Word.of(this);
  }

  public static Optional<Per> named(String word) {
    return Word.find(Per.class, word);
  }
}
