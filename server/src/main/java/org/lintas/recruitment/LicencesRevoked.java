package org.lintas.recruitment;

import java.time.Instant;
import java.util.List;

/**
 * Licences were revoked by a sanction. Told inside the transaction that writes it: whoever gave
 * papers for them takes these back in the same one.
 */
public record LicencesRevoked(List<Revoked> revoked) {

  /**
   * A licence.
   *
   * @param caseSerial of the case that had granted it
   * @param by signature of whoever decided
   */
  public record Revoked(long caseSerial, Instant at, String by) {}
}
