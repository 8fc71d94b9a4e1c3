package org.lintas.complaints.vault;

import org.lintas.shared.Word;

/** A part of a case with keys of its own. */
public enum Compartment {
  /** What happened, what is wanted, messages, files. */
  STORY,
  /** Name, legal status, contact, a registered person. */
  IDENTITY,
  /** What those who follow the case say among themselves; never the complainant's to read. */
  NOTES,
  /** Respondents, what each stage answered, orders, payments, a claim. */
  TRACK,
  /** Requests to be shown an identity, what for, and what was said to them. */
  CUSTODY;

  public String code() {
    return Word.of(this);
  }
}
