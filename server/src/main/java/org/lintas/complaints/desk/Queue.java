package org.lintas.complaints.desk;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

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
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Shown> of(String word) {
      return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
  }
}
