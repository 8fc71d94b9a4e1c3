package org.lintas.recruitment.costs.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who told of a payment. */
public enum Teller {
  WORKER,
  AGENCY,
  OFFICER;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Teller> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
