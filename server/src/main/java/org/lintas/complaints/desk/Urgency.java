package org.lintas.complaints.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How soon somebody must act. */
public enum Urgency {
  ROUTINE,
  URGENT,
  /** Somebody must be on the way within hours: the channel's emergency clock runs. */
  EMERGENCY;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Urgency> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
