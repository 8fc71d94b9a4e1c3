package org.lintas.complaints.reveals.web;

import java.time.Instant;
import org.lintas.complaints.filing.Told;

/**
 * Who a complainant is, for the one person who may know.
 *
 * @param until moment at which the page is closed to her again
 */
public record IdentityView(String number, Told.Account identity, Instant until) {

  /** Where the reader came from. */
  public String back() {
    return "/complaints/" + number;
  }
}
