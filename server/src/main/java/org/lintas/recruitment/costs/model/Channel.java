package org.lintas.recruitment.costs.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a worker was recruited. */
public enum Channel {
  AGENCY,
  DIRECT,
  GOVERNMENT;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Channel> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
