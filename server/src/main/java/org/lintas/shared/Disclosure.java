package org.lintas.shared;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which cells of a table with its totals may be shown. A cell of one to four people is hidden; then
 * others beside it, until none that is hidden can be had by subtracting what is shown from a total.
 *
 * <p>Totals are the last row and the last column, so that they are hidden like any other.
 */
public final class Disclosure {

  /** The fewest people that a cell may be about. */
  public static final int FEWEST = 5;

  private final int[][] counts;
  private final boolean[][] hidden;

  private Disclosure(int[][] counts) {
    this.counts = counts;
    this.hidden = new boolean[counts.length][counts[0].length];
  }

  /**
   * What must be hidden.
   *
   * @param inner people by row and column, without totals; at least one of each
   * @return one row and one column more
   */
  public static boolean[][] hidden(int[][] inner) {
    Disclosure table = new Disclosure(withTotals(inner));
    table.hideSmall();
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int row = 0; row < table.counts.length; row++) {
        changed |= table.protect(table.row(row));
      }
      for (int column = 0; column < table.counts[0].length; column++) {
        changed |= table.protect(table.column(column));
      }
    }
    return table.hidden;
  }

  /** The same counts with their totals. */
  public static int[][] withTotals(int[][] inner) {
    int rows = inner.length;
    int columns = inner[0].length;
    int[][] counts = new int[rows + 1][columns + 1];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        counts[row][column] = inner[row][column];
        counts[row][columns] += inner[row][column];
        counts[rows][column] += inner[row][column];
        counts[rows][columns] += inner[row][column];
      }
    }
    return counts;
  }

  private void hideSmall() {
    for (int row = 0; row < counts.length; row++) {
      for (int column = 0; column < counts[0].length; column++) {
        hidden[row][column] = counts[row][column] > 0 && counts[row][column] < FEWEST;
      }
    }
  }

  /** A place in the table. */
  private record Cell(int row, int column) {}

  private Cell[] row(int row) {
    return IntStream.range(0, counts[0].length)
        .mapToObj(column -> new Cell(row, column))
        .toArray(Cell[]::new);
  }

  private Cell[] column(int column) {
    return IntStream.range(0, counts.length)
        .mapToObj(row -> new Cell(row, column))
        .toArray(Cell[]::new);
  }

  /** Hides one more of a line if what is hidden in it could be had from the rest. */
  private boolean protect(Cell[] line) {
    if (isSafe(line)) {
      return false;
    }
    Optional<Cell> next =
        Arrays.stream(line)
            .limit(line.length - 1L)
            .filter(cell -> !isHidden(cell))
            .min(Comparator.comparing((Cell cell) -> count(cell) == 0).thenComparing(this::count));
    Cell hide = next.orElse(line[line.length - 1]);
    hidden[hide.row()][hide.column()] = true;
    return true;
  }

  /**
   * With its total shown, what a line hides must be at least two cells, of five people together;
   * with its total hidden, at least one cell more.
   */
  private boolean isSafe(Cell[] line) {
    Cell total = line[line.length - 1];
    int cells = 0;
    int people = 0;
    for (int at = 0; at < line.length - 1; at++) {
      if (isHidden(line[at])) {
        cells++;
        people += count(line[at]);
      }
    }
    if (isHidden(total)) {
      return cells > 0;
    }
    return cells == 0 || (cells > 1 && people >= FEWEST);
  }

  private boolean isHidden(Cell cell) {
    return hidden[cell.row()][cell.column()];
  }

  private int count(Cell cell) {
    return counts[cell.row()][cell.column()];
  }
}
