package org.lintas.recruitment.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.recruitment.costs.store.HireStore;
import org.lintas.recruitment.costs.store.HireStore.Counting;
import org.lintas.recruitment.figures.model.CostIndicator;
import org.lintas.shared.Disclosure;
import org.lintas.shared.Word;
import org.springframework.stereotype.Component;

/**
 * The door to figures on recruitment costs. Anybody may read them: none is about fewer than five
 * people, nor can one about fewer be had from others of one table.
 */
@Component
public class Figures {

  private final HireStore store;

  Figures(HireStore store) {
    this.store = store;
  }

  /** By what corridors are broken down. */
  public enum By {
    SEX(Counting::sex),
    OCCUPATION(counting -> group(counting.occupation())),
    CHANNEL(Counting::channel);

    private final Function<Counting, @Nullable String> value;

    By(Function<Counting, @Nullable String> value) {
      this.value = value;
    }

    public String word() {
      return Word.of(this);
    }

    public static Optional<By> of(String word) {
      return Word.find(By.class, word);
    }

    /** Major group of ISCO-08: finer ones would be too small to show. */
    private static @Nullable String group(@Nullable String isco) {
      return isco == null ? null : isco.substring(0, 1);
    }
  }

  /**
   * Workers of some days, by corridor and something else, with totals.
   *
   * @param corridors rows, in order; the total comes after them
   * @param values columns, in order; {@code unknown} may be among them; the total comes after them
   */
  public record Table(By by, List<String> corridors, List<String> values, List<List<Cell>> rows) {}

  /**
   * One cell.
   *
   * @param hidden whether it is about too few people; then nothing else is told
   * @param workers in it
   * @param indicator of those whose first wage is known; null when they are fewer than five
   * @param overcharged share of them charged what they should not have been, 0 to 1
   */
  public record Cell(
      boolean hidden, int workers, @Nullable CostIndicator indicator, double overcharged) {

    static final Cell HIDDEN = new Cell(true, 0, null, 0);
  }

  /** Workers who began between two days. */
  public Table table(Caller caller, By by, LocalDate first, LocalDate last) {
    List<Counting> counting = store.counting(first, last);
    List<String> corridors =
        List.copyOf(new TreeSet<>(counting.stream().map(Counting::corridor).toList()));
    List<String> values =
        List.copyOf(new TreeSet<>(counting.stream().map(each -> value(by, each)).toList()));
    if (counting.isEmpty()) {
      return new Table(by, List.of(), List.of(), List.of());
    }
    Map<String, List<Counting>> cells = new LinkedHashMap<>();
    counting.forEach(each -> {
      add(cells, each.corridor(), value(by, each), each);
      add(cells, each.corridor(), "", each);
      add(cells, "", value(by, each), each);
      add(cells, "", "", each);
    });
    return new Table(by, corridors, values, rows(corridors, values, cells));
  }

  private static void add(
      Map<String, List<Counting>> cells, String corridor, String value, Counting counting) {
    cells.computeIfAbsent(corridor + "|" + value, none -> new ArrayList<>()).add(counting);
  }

  private static String value(By by, Counting counting) {
    String value = by.value.apply(counting);
    return value == null ? "unknown" : value;
  }

  private static List<List<Cell>> rows(
      List<String> corridors, List<String> values, Map<String, List<Counting>> cells) {
    int[][] known = counts(corridors, values, cells, each -> each.months() != null);
    boolean[][] hidden = Disclosure.hidden(counts(corridors, values, cells, each -> true));
    boolean[][] unknown = Disclosure.hidden(known);
    List<List<Cell>> rows = new ArrayList<>();
    for (int row = 0; row <= corridors.size(); row++) {
      List<Cell> line = new ArrayList<>();
      for (int column = 0; column <= values.size(); column++) {
        String corridor = row == corridors.size() ? "" : corridors.get(row);
        String value = column == values.size() ? "" : values.get(column);
        List<Counting> of = cells.getOrDefault(corridor + "|" + value, List.of());
        line.add(hidden[row][column] ? Cell.HIDDEN : cell(of, !unknown[row][column]));
      }
      rows.add(List.copyOf(line));
    }
    return List.copyOf(rows);
  }

  private static int[][] counts(
      List<String> corridors,
      List<String> values,
      Map<String, List<Counting>> cells,
      Predicate<Counting> counted) {
    int[][] counts = new int[corridors.size()][values.size()];
    for (int row = 0; row < counts.length; row++) {
      for (int column = 0; column < counts[row].length; column++) {
        String key = corridors.get(row) + "|" + values.get(column);
        counts[row][column] =
            (int) cells.getOrDefault(key, List.of()).stream().filter(counted).count();
      }
    }
    return counts;
  }

  private static Cell cell(List<Counting> of, boolean withIndicator) {
    List<BigDecimal> months =
        of.stream()
            .map(Counting::months)
            .flatMap(each -> Optional.ofNullable(each).stream())
            .toList();
    long over = of.stream().filter(Counting::overcharged).count();
    return new Cell(
        false,
        of.size(),
        withIndicator && !months.isEmpty() ? CostIndicator.of(months) : null,
        of.isEmpty() ? 0 : (double) over / of.size());
  }
}
