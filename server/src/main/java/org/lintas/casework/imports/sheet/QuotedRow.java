package org.lintas.casework.imports.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * A row in which quotes occur, taken line by line. Stricter than RFC 4180 asks a reader to be: a
 * quote inside an unquoted cell is a fault too, since it is more often a slip than meant.
 */
final class QuotedRow {

  enum Standing {
    COMPLETE,
    UNFINISHED,
    STRAY_QUOTE
  }

  private enum Place {
    START,
    PLAIN,
    QUOTED,
    AFTER_QUOTE
  }

  private final char separator;
  private final List<String> cells = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private Place place = Place.START;

  QuotedRow(char separator) {
    this.separator = separator;
  }

  List<String> cells() {
    return cells;
  }

  Standing take(String line) {
    for (int at = 0; at < line.length(); at++) {
      char each = line.charAt(at);
      boolean fits =
          switch (place) {
            case START -> start(each);
            case PLAIN -> plain(each);
            case QUOTED -> quoted(each);
            case AFTER_QUOTE -> afterQuote(each);
          };
      if (!fits) {
        return Standing.STRAY_QUOTE;
      }
    }
    if (place == Place.QUOTED) {
      cell.append('\n');
      return Standing.UNFINISHED;
    }
    endCell();
    return Standing.COMPLETE;
  }

  private boolean start(char each) {
    if (each == '"') {
      place = Place.QUOTED;
      return true;
    }
    place = Place.PLAIN;
    return plain(each);
  }

  private boolean plain(char each) {
    if (each == separator) {
      endCell();
    } else {
      cell.append(each);
    }
    return each != '"';
  }

  private boolean quoted(char each) {
    if (each == '"') {
      place = Place.AFTER_QUOTE;
    } else {
      cell.append(each);
    }
    return true;
  }

  private boolean afterQuote(char each) {
    if (each == '"') {
      cell.append(each);
      place = Place.QUOTED;
    } else if (each == separator) {
      endCell();
    } else {
      return each == ' ';
    }
    return true;
  }

  private void endCell() {
    cells.add(cell.toString());
    cell.setLength(0);
    place = Place.START;
  }
}
