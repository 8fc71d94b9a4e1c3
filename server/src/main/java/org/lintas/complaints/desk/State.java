package org.lintas.complaints.desk;

import java.util.Arrays;
import java.util.Locale;

/** How far a complaint has come. */
public enum State {
  FILED,
  ACKNOWLEDGED,
  IN_PROGRESS,
  CLOSED,
  DISPUTED,
  WITHDRAWN;

  /** As it is stored: {@code in-progress}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static State of(String word) {
    return Arrays.stream(values())
        .filter(each -> each.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no state " + word));
  }

  /** Whether the desk still works on it. */
  public boolean isOpen() {
    return this != CLOSED && this != WITHDRAWN;
  }
}
