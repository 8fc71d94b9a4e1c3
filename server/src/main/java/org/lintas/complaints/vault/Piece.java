package org.lintas.complaints.vault;

import java.time.Instant;

/**
 * Something that was said in a case, open.
 *
 * @param kind what it is: {@code what}, {@code message}, {@code note}
 * @param by {@code complainant}, or the name of an account
 */
public record Piece(
    long id,
    long complaint,
    Compartment compartment,
    String kind,
    Instant at,
    String by,
    String text) {

  /** Without the words: they are nobody's in a log. */
  @Override
  public String toString() {
    return "piece " + id;
  }
}
