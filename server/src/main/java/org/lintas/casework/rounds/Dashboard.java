package org.lintas.casework.rounds;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.lintas.procedures.Published;

/**
 * All figures of a round, or of a slice of it.
 *
 * @param stages in the definition's order
 * @param waiting stages that somebody has completed, in the definition's order
 * @param pace stage → first day of a week → people who completed it in that week
 * @param dimensions field → answers that occur, for choosing a slice
 */
public record Dashboard(
    Published published,
    List<StageCount> stages,
    Breakdown breakdown,
    List<Waiting> waiting,
    Map<String, SortedMap<LocalDate, Long>> pace,
    Map<String, List<String>> dimensions) {

  /** People of whom the round is made: the most that entered any one stage. */
  public long people() {
    return stages.stream().mapToLong(StageCount::entered).max().orElse(0);
  }
}
