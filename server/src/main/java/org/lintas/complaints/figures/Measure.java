package org.lintas.complaints.figures;

import org.lintas.shared.Word;

/** By what a quarter's complaints are counted. A complaint is in one cell of each, or in none. */
public enum Measure {
  /** Filed in the quarter, by the first of its kinds. */
  KIND,
  /** Filed in the quarter, by sector of work. */
  SECTOR,
  /** Filed in the quarter, by countries. */
  CORRIDOR,
  /** Open when the quarter was counted, by stage of the legal track or of the desk's work. */
  STAGE,
  /** Closed in the quarter, by outcome. */
  OUTCOME,
  /** Acknowledged in the quarter, by days since filing. */
  ANSWERED,
  /** Closed in the quarter, by days since filing. */
  CLOSED;

  public String word() {
    return Word.of(this);
  }
}
