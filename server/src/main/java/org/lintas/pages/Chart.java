package org.lintas.pages;

import java.util.List;

/**
 * What a chart draws. Each has a title and a sentence that says what one sees, for those who do not
 * see it. All texts and figures come in the reader's language.
 */
public sealed interface Chart {

  String title();

  String description();

  /**
   * A figure and its name.
   *
   * @param shown the value as it is written
   * @param note said under the name; empty if nothing
   */
  record Bar(String label, double value, String shown, String note) {}

  /** Bars under one another, longest possible = the greatest value. */
  record Bars(String title, String description, List<Bar> bars) implements Chart {

    public String share(Bar bar) {
      return percent(bar.value(), greatest(bars));
    }
  }

  /**
   * How many are left after each stage.
   *
   * @param levels the note says how many went missing before the level
   */
  record Funnel(String title, String description, List<Bar> levels) implements Chart {

    public String share(int level) {
      return percent(levels.get(level).value(), greatest(levels));
    }

    /** Length of the level before, behind the bar: the difference is who went missing. */
    public String before(int level) {
      return level == 0 ? share(0) : share(level - 1);
    }
  }

  /**
   * Bars of several series side by side.
   *
   * @param series at most four
   */
  record Groups(String title, String description, List<String> series, List<Group> groups)
      implements Chart {

    public String share(Bar bar) {
      return percent(
          bar.value(), greatest(groups.stream().flatMap(each -> each.bars().stream()).toList()));
    }
  }

  /** One bar a series. */
  record Group(String label, List<Bar> bars) {}

  /**
   * Values over time.
   *
   * @param points names of the places along the bottom, evenly spaced
   * @param top the greatest value on the scale, as written
   */
  record Lines(
      String title,
      String description,
      List<String> points,
      List<Line> lines,
      double scale,
      String top,
      boolean filled)
      implements Chart {

    /** The line's way on a field of 1000 by 1000. */
    public String path(Line line) {
      StringBuilder path = new StringBuilder();
      int last = Math.max(1, line.values().size() - 1);
      for (int at = 0; at < line.values().size(); at++) {
        double height = scale == 0 ? 0 : line.values().get(at) / scale;
        path.append(at == 0 ? 'M' : 'L')
            .append(at * 1000 / last)
            .append(' ')
            .append(Math.round(1000 - height * 1000));
      }
      return path.toString();
    }

    public String area(Line line) {
      return path(line) + "V1000H0Z";
    }

    public String place(int point) {
      return percent(point, Math.max(1, points.size() - 1));
    }
  }

  /** A series. */
  record Line(String name, List<Double> values) {}

  /**
   * How many took how long.
   *
   * @param columns one a span of equal length, from zero
   * @param marks places along the bottom worth a word: the median, nine in ten; value in spans
   */
  record Distribution(String title, String description, List<Bar> columns, List<Bar> marks)
      implements Chart {

    public String left(int column) {
      return percent(column, columns.size());
    }

    public String width() {
      return percent(0.92, columns.size());
    }

    public String height(Bar column) {
      return percent(column.value(), greatest(columns));
    }

    public String top(Bar column) {
      double greatest = greatest(columns);
      return percent(greatest - column.value(), greatest);
    }

    public String place(Bar mark) {
      return percent(mark.value(), columns.size());
    }
  }

  private static double greatest(List<Bar> bars) {
    return bars.stream().mapToDouble(Bar::value).max().orElse(0);
  }

  private static String percent(double part, double whole) {
    double share = whole == 0 ? 0 : Math.clamp(part / whole, 0, 1);
    return Math.round(share * 10000) / 100.0 + "%";
  }
}
