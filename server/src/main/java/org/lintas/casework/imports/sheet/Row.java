package org.lintas.casework.imports.sheet;

import java.util.List;

/**
 * One row as read. Rows are numbered as a spreadsheet numbers them: the header is row 1.
 *
 * @param number of the row
 * @param cells as many as the header has, unless the row is faulty
 */
public sealed interface Row {

  int number();

  List<String> cells();

  record Sound(int number, List<String> cells) implements Row {}

  /**
   * A row that is no row.
   *
   * @param column the cell it is about, counted from 0; or -1 for the row as a whole
   */
  record Faulty(int number, List<String> cells, Fault fault, int column) implements Row {}

  /** What can be wrong with a row before anybody looks at its meaning. */
  enum Fault {
    STRAY_QUOTE("stray-quote"),
    HALF_ROW("half-row"),
    TOO_FEW_CELLS("too-few-cells"),
    TOO_MANY_CELLS("too-many-cells"),
    ROW_TOO_LONG("row-too-long"),
    BAD_ENCODING("bad-encoding");

    private final String code;

    Fault(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }
}
