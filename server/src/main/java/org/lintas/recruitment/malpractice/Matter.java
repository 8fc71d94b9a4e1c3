package org.lintas.recruitment.malpractice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Matter> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
