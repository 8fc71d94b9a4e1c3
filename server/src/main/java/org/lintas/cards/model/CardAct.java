package org.lintas.cards.model;

import java.util.Optional;
import org.lintas.shared.Word;

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
    return Word.of(this);
  }

  public static Optional<CardAct> of(String word) {
    return Word.find(CardAct.class, word);
  }
}
