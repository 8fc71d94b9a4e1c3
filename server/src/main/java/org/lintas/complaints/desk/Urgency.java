package org.lintas.complaints.desk;

import java.util.Optional;
import org.lintas.shared.Word;

/** How soon somebody must act. */
public enum Urgency {
  ROUTINE,
  URGENT,
  /** Somebody must be on the way within hours: the channel's emergency clock runs. */
  EMERGENCY;

  public String word() {
    return Word.of(this);
  }

  public static Optional<Urgency> of(String word) {
    return Word.find(Urgency.class, word);
  }
}
