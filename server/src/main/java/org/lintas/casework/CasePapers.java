package org.lintas.casework;

import java.util.List;
import org.lintas.access.Caller;

/** What was issued for a case. Modules of higher tiers that issue papers have one as a bean. */
public interface CasePapers {

  /**
   * Papers of a case that the caller may see, oldest first.
   *
   * @param caller who was found to be allowed to see the case
   */
  List<Paper> of(Caller caller, long serial);

  /** What a paper is. */
  enum Sort {
    CARD,
    RECEIPT
  }

  /**
   * A paper.
   *
   * @param number twelve digits
   * @param kind name of the card or of the fee, as the procedure has it
   * @param state {@code valid}, {@code suspended}, {@code revoked}, {@code expired}
   * @param path of its page
   */
  record Paper(Sort sort, String number, String kind, String state, String path) {}
}
