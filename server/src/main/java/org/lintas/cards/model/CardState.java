package org.lintas.cards.model;

import java.util.Optional;
import org.lintas.shared.Word;

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
    return Word.find(CardState.class, word);
  }

  /** {@code valid}, {@code revoked}, {@code suspended}. */
  public String word() {
    return Word.of(this);
  }
}
