package org.lintas.recruitment;

import java.util.OptionalLong;

/**
 * Which case a signed licence came from. Modules of higher tiers that sign papers have one as a
 * bean.
 */
public interface LicencePapers {

  /**
   * Serial of the case that issued a card.
   *
   * @param number twelve digits, as they stand on the card
   */
  OptionalLong caseOf(String number);
}
