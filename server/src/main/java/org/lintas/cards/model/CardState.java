package org.lintas.cards.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the issuer says of a card. Codes are those of status lists. */
public enum CardState {
  VALID(0),
  REVOKED(1),
  SUSPENDED(2);

  private final int code;

  CardState(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }

  public static CardState of(int code) {
    return values()[code];
  }

  public static Optional<CardState> find(String word) {
    return Arrays.stream(values()).filter(state -> state.word().equals(word)).findFirst();
  }

  /** {@code valid}, {@code revoked}, {@code suspended}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
