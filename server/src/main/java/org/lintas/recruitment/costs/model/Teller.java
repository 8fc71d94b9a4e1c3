package org.lintas.recruitment.costs.model;

import java.util.Optional;
import org.lintas.shared.Word;

/** Who told of a payment. */
public enum Teller {
  WORKER,
  AGENCY,
  OFFICER;

  public String word() {
    return Word.of(this);
  }

  public static Optional<Teller> of(String word) {
    return Word.find(Teller.class, word);
  }
}
