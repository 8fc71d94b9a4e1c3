package org.lintas.recruitment.malpractice;

import java.util.Optional;
import org.lintas.shared.Word;

/** What was found. */
public enum Matter {
  OVERTIME,
  UNDERPAYMENT,
  /** Other work than the programme is for. */
  OTHER_WORK,
  NO_TRAINING,
  PAPERS_KEPT,
  HOUSING,
  SAFETY,
  VIOLENCE;

  public String word() {
    return Word.of(this);
  }

  public static Optional<Matter> of(String word) {
    return Word.find(Matter.class, word);
  }
}
