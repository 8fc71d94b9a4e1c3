package org.lintas.recruitment.corridors;

import java.util.Optional;
import org.lintas.shared.Word;

/** The time that an amount or a limit is counted by. */
public enum Per {
  HOUR,
  DAY,
  WEEK,
  MONTH,
  YEAR;

  /** As definitions write it. */
  public String code() {
    return Word.of(this);
  }

  public static Optional<Per> of(String code) {
    return Word.find(Per.class, code);
  }
}
