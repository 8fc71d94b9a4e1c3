package org.lintas.complaints.desk;

import org.lintas.shared.Word;

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
    return Word.of(this);
  }

  static State of(String word) {
    return Word.find(State.class, word)
        .orElseThrow(() -> new IllegalArgumentException("no state " + word));
  }

  /** Whether the desk still works on it. */
  public boolean isOpen() {
    return this != CLOSED && this != WITHDRAWN;
  }
}
