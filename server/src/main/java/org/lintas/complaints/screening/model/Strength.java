package org.lintas.complaints.screening.model;

import org.lintas.shared.Word;

/** How much an indicator says. */
public enum Strength {
  STRONG,
  MEDIUM,
  WEAK;

  public String code() {
    return Word.of(this);
  }
}
