package org.lintas.recruitment.contracts;

import org.jspecify.annotations.Nullable;

/**
 * A contract to be begun, as it was asked for.
 *
 * @param worker her name as she writes it
 * @param caseNumber of the case in which she is known; empty if in none
 * @param agency number of the agency that found the work; empty if nobody did
 * @param employer number of the employer; empty if it is not known here
 * @param order serial of the job order that promised the work, or null
 */
public record Beginning(
    String origin,
    String destination,
    String worker,
    String caseNumber,
    String agency,
    String employer,
    @Nullable Long order) {

  /** Personal: names nobody. */
  @Override
  public String toString() {
    return origin + " to " + destination;
  }
}
