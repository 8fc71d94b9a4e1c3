package org.lintas.complaints.wages.model;

import java.util.Optional;
import org.lintas.shared.Word;

/** By what a wage is agreed. */
public enum Basis {
  MONTH,
  DAY,
  HOUR;

  public String code() {
    return Word.of(this);
  }

  public static Optional<Basis> of(String code) {
    return Word.find(Basis.class, code);
  }
}
