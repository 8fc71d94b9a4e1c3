package org.lintas.recruitment.register;

import java.time.Instant;
import org.lintas.organisations.Organisation;
import org.lintas.shared.Word;

/**
 * Something in the register that became otherwise.
 *
 * @param what what became of it
 * @param kind of the licence or sanction, or matter of the entry of the watch list
 * @param key tells it apart for ever: {@code licence-4821093756-granted}
 */
public record Change(Instant at, What what, String kind, String key, Organisation about) {

  /** What became otherwise. */
  public enum What {
    LICENCE_GRANTED,
    LICENCE_ENDED,
    SANCTION_IMPOSED,
    SANCTION_LIFTED,
    WATCH_PUBLISHED,
    WATCH_ENDED;

    public String word() {
      return Word.of(this);
    }
  }
}
