package org.lintas.cards.model;

import java.util.Locale;
import java.util.Optional;

/** What an officer may do to a card. */
public enum CardAct {
  SUSPEND(CardState.SUSPENDED),
  REVOKE(CardState.REVOKED),
  REINSTATE(CardState.VALID),
  /** The card is lost or says something wrong: another takes its place. */
  REPLACE(CardState.REVOKED);

  private final CardState to;

  CardAct(CardState to) {
    this.to = to;
  }

  public CardState to() {
    return to;
  }

  /** As the journal and addresses have it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<CardAct> of(String word) {
    for (CardAct act : values()) {
      if (act.word().equals(word)) {
        return Optional.of(act);
      }
    }
    return Optional.empty();
  }
}
