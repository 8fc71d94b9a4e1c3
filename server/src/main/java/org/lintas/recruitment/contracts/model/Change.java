package org.lintas.recruitment.contracts.model;

import org.lintas.shared.Word;

/** What became of a promise in a later text. */
public enum Change {
  SAME,
  BETTER,
  /** Said in another way, to nobody's harm. */
  OTHERWISE,
  /** It cannot be told from what is written; somebody must look. */
  UNCLEAR,
  /** Another job, place or employer than was promised. */
  ANOTHER,
  WORSE;

  public String word() {
    return Word.of(this);
  }

  /** Whether it is what substituting a contract means. */
  public boolean substitutes() {
    return this == WORSE || this == ANOTHER;
  }
}
