package org.lintas.complaints.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lintas.complaints.figures.Publishing.Count;

class FigurePublishingTest {

  @Test
  void largeCountsAreShownWithTheirTotal() {
    assertThat(cells(12, 7))
        .extracting(Cell::value, Cell::people)
        .containsExactly(tuple("v0", 12), tuple("v1", 7), tuple(Cell.TOTAL, 19));
  }

  @Test
  void aSmallCountIsHiddenAndAnotherBesideIt() {
    assertThat(cells(12, 7, 2)).extracting(Cell::people).containsExactly(12, null, null, 21);
  }

  @Test
  void fourPeopleAltogetherAreNotEvenATotal() {
    assertThat(cells(4)).extracting(Cell::people).containsExactly(null, null);
    assertThat(cells(1, 2)).extracting(Cell::people).containsOnlyNulls();
  }

  /** Whoever subtracts all that is shown from the total finds nobody or at least five. */
  @Test
  void nothingSmallCanBeHadBySubtracting() {
    Random random = new Random(11);
    for (int run = 0; run < 3_000; run++) {
      int[] people = new int[1 + random.nextInt(8)];
      for (int at = 0; at < people.length; at++) {
        people[at] = 1 + random.nextInt(random.nextBoolean() ? 6 : 30);
      }
      List<Cell> cells = cells(people);
      int shown = 0;
      for (Cell cell : cells.subList(0, people.length)) {
        Integer count = cell.people();
        assertThat(count == null || count >= 5).isTrue();
        shown += count == null ? 0 : count;
      }
      Integer total = cells.getLast().people();
      if (total != null) {
        assertThat(total - shown)
            .as("%s", cells)
            .satisfiesAnyOf(
                rest -> assertThat(rest).isZero(),
                rest -> assertThat(rest).isGreaterThanOrEqualTo(5));
      }
    }
  }

  @Test
  void onlyQuartersThatAreOverAreCounted() {
    assertThat(Quarter.over(LocalDate.of(2026, 1, 1), 4))
        .extracting(Quarter::word)
        .containsExactly("2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4");
    assertThat(Quarter.over(LocalDate.of(2026, 6, 30), 1)).containsExactly(new Quarter(2026, 1));
    assertThat(new Quarter(2026, 1).last()).isEqualTo("2026-03-31");
  }

  private static List<Cell> cells(int... people) {
    List<Count> counts = new ArrayList<>();
    for (int at = 0; at < people.length; at++) {
      counts.add(new Count(Measure.KIND, "v" + at, people[at]));
    }
    return Publishing.cells(counts);
  }
}
