package org.lintas.cards.paper.print;

import java.util.BitSet;

/**
 * Dark and light squares of a code.
 *
 * @param size squares a side, without the quiet zone
 * @param dark row by row
 */
public record Pattern(int size, BitSet dark) {

  /** Light squares that must be around it. */
  static final int QUIET = 4;

  boolean isDark(int column, int row) {
    return dark.get(row * size + column);
  }
}
