package org.lintas.recruitment.costs.model;

import java.util.Optional;
import org.lintas.shared.Word;

/** What sort of somebody was paid. Nobody's name is kept: an organisation has its number. */
public enum Payee {
  AGENCY,
  EMPLOYER,
  BROKER,
  AUTHORITY,
  CLINIC,
  SCHOOL,
  CARRIER,
  OTHER;

  public String word() {
    return Word.of(this);
  }

  public static Optional<Payee> of(String word) {
    return Word.find(Payee.class, word);
  }
}
