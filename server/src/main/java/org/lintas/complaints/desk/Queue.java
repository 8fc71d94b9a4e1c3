package org.lintas.complaints.desk;

import java.util.Collection;
import java.util.Optional;
import org.lintas.shared.Word;

/**
 * Which complaints a list shows.
 *
 * @param channels of whose desks; at least one
 * @param account of the caseworker who asks
 * @param kind one of the complaint's, or empty for all
 */
public record Queue(Collection<String> channels, int account, Shown shown, String kind) {

  /** A part of the desk's complaints. */
  public enum Shown {
    OPEN,
    MINE,
    OVERDUE,
    CLOSED;

    public String word() {
      return Word.of(this);
    }

    public static Optional<Shown> of(String word) {
      return Word.find(Shown.class, word);
    }
  }
}
