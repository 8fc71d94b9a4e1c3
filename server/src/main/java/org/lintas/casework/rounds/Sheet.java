package org.lintas.casework.rounds;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintas.pages.Chart;
import org.lintas.pages.Column;

/**
 * A table of figures with its drawing: on the page for people, as CSV for programs.
 *
 * @param id stands in the address of its CSV
 * @param chart draws the same figures; null when there are none
 */
public record Sheet(
    String id,
    String title,
    @Nullable Chart chart,
    List<Column> columns,
    List<String> names,
    List<List<Cell>> rows) {

  /** A longer table is folded away on the page: its drawing says it better. */
  public static final int FOLDED = 15;

  /**
   * A cell.
   *
   * @param shown as the reader writes it
   * @param plain for programs: no grouping, no unit
   */
  public record Cell(String shown, String plain) {

    static Cell of(String text) {
      return new Cell(text, text);
    }
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Puts a sheet together; the first columns are words, the others figures. */
  static final class Builder {
    private final String id;
    private final String title;
    private final List<Column> columns = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();

    Builder(String id, String title) {
      this.id = id;
      this.title = title;
    }

    /**
     * @param name of the column in the CSV: stable, whatever the language
     */
    Builder words(String name, String heading) {
      columns.add(Column.of(heading));
      names.add(name);
      return this;
    }

    Builder figures(String name, String heading) {
      columns.add(Column.number(heading));
      names.add(name);
      return this;
    }

    Builder row(List<Cell> cells) {
      rows.add(cells);
      return this;
    }

    Sheet drawn(Chart chart) {
      return new Sheet(id, title, rows.isEmpty() ? null : chart, columns, names, rows);
    }
  }
}
