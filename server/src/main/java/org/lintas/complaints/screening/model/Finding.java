package org.lintas.complaints.screening.model;

import org.lintas.shared.Word;

/** What the signs together point to. An aid, never a verdict. */
public enum Finding {
  NOT_EXPLOITED,
  EXPLOITED,
  DECEIVED_AND_EXPLOITED,
  TRAFFICKED_FOR_LABOUR,
  /** Signs that no class of the rule covers: somebody has to look further. */
  LOOK_FURTHER;

  public String code() {
    return Word.of(this);
  }
}
