package org.lintas.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table of figures for the terminal. */
final class Figures {

  private final List<String[]> rows = new ArrayList<>();

  Figures(String... header) {
    rows.add(header);
  }

  Figures row(Object... cells) {
    String[] row = new String[cells.length];
    for (int at = 0; at < cells.length; at++) {
      row[at] =
          switch (cells[at]) {
            case Double number -> decimal(number);
            case Long number -> String.format(Locale.ROOT, "%,d", number);
            case Integer number -> String.format(Locale.ROOT, "%,d", number);
            default -> cells[at].toString();
          };
    }
    rows.add(row);
    return this;
  }

  private static String decimal(double number) {
    double size = Math.abs(number);
    return String.format(Locale.ROOT, size >= 100 ? "%,.0f" : size >= 1 ? "%.2f" : "%.4f", number);
  }

  void print() {
    int columns = rows.stream().mapToInt(row -> row.length).max().orElse(0);
    int[] widths = new int[columns];
    for (String[] row : rows) {
      for (int at = 0; at < row.length; at++) {
        widths[at] = Math.max(widths[at], row[at].length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (String[] row : rows) {
      text.append('|');
      for (int at = 0; at < columns; at++) {
        String cell = at < row.length ? row[at] : "";
        String padding = " ".repeat(widths[at] - cell.length());
        text.append(' ').append(at == 0 ? cell + padding : padding + cell).append(" |");
      }
      text.append('\n');
      if (row == rows.getFirst()) {
        text.append('|');
        for (int width : widths) {
          text.append("-".repeat(width + 2)).append('|');
        }
        text.append('\n');
      }
    }
    System.out.print(text);
  }
}
