package org.lintas.complaints.screening.model;

import java.util.Optional;
import org.lintas.shared.Word;

/** What indicators are about. */
public enum Dimension {
  DECEPTION,
  COERCIVE_RECRUITMENT,
  VULNERABILITY_RECRUITMENT,
  EXPLOITATION,
  /** At the place of work. */
  COERCION,
  /** At the place of work. */
  VULNERABILITY;

  public String code() {
    return Word.of(this);
  }

  public static Optional<Dimension> of(String code) {
    return Word.find(Dimension.class, code);
  }
}
