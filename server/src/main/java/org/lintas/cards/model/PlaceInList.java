package org.lintas.cards.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lintas.shared.PaperNumber;

/**
 * Where a paper's state stands: 131,072 papers to a list, in an order that does not tell which was
 * issued after which.
 */
public final class PlaceInList {

  /** Papers of one list. */
  public static final int SIZE = 1 << 17;

  private static final long FACTOR = 48_271; // odd: a one-to-one image of each place
  private static final long SHIFT = 27_182;
  private static final Pattern NAME = Pattern.compile("([a-z]+)-([0-9]{1,6})");

  private PlaceInList() {}

  /**
   * A list.
   *
   * @param first serial of its papers; the last is {@code SIZE - 1} behind
   */
  public record Name(PaperNumber.Sort sort, int number) {

    public long first() {
      return (long) number * SIZE;
    }

    /** As its address has it: {@code card-3}. */
    @Override
    public String toString() {
      return sort.word() + "-" + number;
    }
  }

  public static Name listOf(PaperNumber paper) {
    return new Name(paper.sort(), (int) (paper.serial() / SIZE));
  }

  public static int indexOf(long serial) {
    return (int) ((serial % SIZE * FACTOR + SHIFT) % SIZE);
  }

  /** A list by its name in an address. */
  public static Optional<Name> read(String name) {
    Matcher matcher = NAME.matcher(name);
    return matcher.matches()
        ? PaperNumber.Sort.named(matcher.group(1))
            .map(sort -> new Name(sort, Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }
}
