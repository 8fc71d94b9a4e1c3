package org.lintas.recruitment.costs.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Payee> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
