package org.lintas.complaints.tracks.model;

import java.util.List;
import org.lintas.procedure.Money;

/**
 * What is owed to whoever complained. Every debtor owes the whole; it is owed once.
 *
 * @param debtors ids of the respondents who are liable, at least one
 */
public record Award(Money principal, Money interest, Money costs, List<Long> debtors) {

  public Award {
    debtors = List.copyOf(debtors);
    if (debtors.isEmpty()) {
      throw new IllegalArgumentException("somebody is liable");
    }
  }

  public Money total() {
    return principal.plus(interest).plus(costs);
  }
}
