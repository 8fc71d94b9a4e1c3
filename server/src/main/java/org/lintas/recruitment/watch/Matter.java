package org.lintas.recruitment.watch;

import org.lintas.shared.Word;

/** What an entry is about. */
public enum Matter {
  FEES,
  CONTRACT,
  NO_JOB,
  WAGES,
  PAPERS_KEPT,
  ABANDONED,
  VIOLENCE,
  ADVERTISEMENT;

  public String word() {
    return Word.of(this);
  }
}
