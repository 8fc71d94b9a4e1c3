package org.lintas.cards.keys;

import org.lintas.shared.Word;

/** What a key does now. */
public enum KeyState {
  /** Published, so that others know it when it begins to sign. */
  NEXT,
  SIGNING,
  /** What it signed is still verified by it. */
  VERIFYING,
  STOLEN,
  /** Put aside before it ever signed. */
  UNUSED;

  public String word() {
    return Word.of(this);
  }
}
