package org.lintas.recruitment.corridors;

import java.util.Optional;
import org.lintas.shared.Word;

/**
 * Headings of the ILO's definition of recruitment fees and related costs (Governing Body, March
 * 2019), and what is charged under no heading that it knows.
 */
public enum CostHead {
  RECRUITMENT_FEE,
  MEDICAL,
  INSURANCE,
  SKILLS_TESTS,
  TRAINING,
  EQUIPMENT,
  TRAVEL_LODGING,
  ADMINISTRATION,
  /** Illegitimate, unreasonable or undisclosed: a bribe, a deposit, interest, "other". */
  ILLEGITIMATE;

  /** {@code skills-tests}. */
  public String code() {
    return Word.of(this);
  }

  public static Optional<CostHead> of(String code) {
    return Word.find(CostHead.class, code);
  }
}
