package org.lintas.complaints.screening.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Dimension> of(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
