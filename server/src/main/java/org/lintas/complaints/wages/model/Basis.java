package org.lintas.complaints.wages.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what a wage is agreed. */
public enum Basis {
  MONTH,
  DAY,
  HOUR;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Basis> of(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
