package org.lintas.complaints.screening.model;

import java.util.Locale;

/** How much an indicator says. */
public enum Strength {
  STRONG,
  MEDIUM,
  WEAK;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
