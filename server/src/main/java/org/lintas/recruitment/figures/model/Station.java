package org.lintas.recruitment.figures.model;

import org.lintas.shared.Word;

/** Where a worker's way from a job order to work passes, in the order in which it should. */
public enum Station {
  /** The employer filed the order. */
  ORDER,
  OFFER,
  SIGNED,
  /** Her papers were granted: the last stage of her case. */
  PAPERS,
  /** Her first day of work. */
  WORK,
  /** The text by which she was made to work there. */
  DESTINATION;

  public String word() {
    return Word.of(this);
  }
}
