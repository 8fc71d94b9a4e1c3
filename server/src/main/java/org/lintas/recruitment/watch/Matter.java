package org.lintas.recruitment.watch;

import java.util.Locale;

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
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
