package org.lintas.cards.keys;

import org.lintas.shared.Word;

/** What became of a list of keys that was handed in. */
public enum ListState {
  /** Its fingerprint is not confirmed yet. */
  WAITING,
  TRUSTED,
  /** A newer one of the same issuer took its place. */
  REPLACED,
  WITHDRAWN,
  /** Put aside before it was trusted. */
  DROPPED;

  public String word() {
    return Word.of(this);
  }
}
