package org.lintas.complaints.figures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lintas.shared.Disclosure;

/** What of a quarter's counts may be shown. */
final class Publishing {

  private Publishing() {}

  /**
   * How many people there are of one value.
   *
   * @param people one or more
   */
  record Count(Measure measure, String value, int people) {}

  /** All that may be shown, with a total for each measure. */
  static List<Cell> cells(List<Count> counts) {
    Map<Measure, Map<String, Integer>> tables = new EnumMap<>(Measure.class);
    counts.forEach(each ->
        tables
            .computeIfAbsent(each.measure(), none -> new TreeMap<>())
            .merge(each.value(), each.people(), Integer::sum));
    List<Cell> cells = new ArrayList<>();
    tables.forEach((measure, table) -> cells.addAll(cells(measure, table)));
    return List.copyOf(cells);
  }

  private static List<Cell> cells(Measure measure, Map<String, Integer> table) {
    int[][] people = table.values().stream().map(each -> new int[] {each}).toArray(int[][]::new);
    boolean[][] hidden = Disclosure.hidden(people);
    List<Cell> cells = new ArrayList<>();
    int row = 0;
    for (Map.Entry<String, Integer> each : table.entrySet()) {
      cells.add(new Cell(measure, each.getKey(), hidden[row][0] ? null : each.getValue()));
      row++;
    }
    int total = table.values().stream().mapToInt(Integer::intValue).sum();
    cells.add(new Cell(measure, Cell.TOTAL, hidden[row][0] ? null : total));
    return cells;
  }
}
