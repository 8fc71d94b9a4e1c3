package org.lintas.casework.rounds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lintas.procedure.Money;
import org.lintas.procedures.Published;

/**
 * All figures of a round, or of a slice of it.
 *
 * @param countedAt the moment that all of them are of
 * @param stored whether they were counted beforehand, not just now
 * @param stages in the definition's order
 * @param waiting stages that somebody has completed, in the definition's order
 * @param pace stage → first day of a week → people who completed it in that week
 * @param dimensions field → answers that occur, for choosing a slice
 */
public record Dashboard(
    Published published,
    Instant countedAt,
    boolean stored,
    List<StageCount> stages,
    Breakdown breakdown,
    List<Waiting> waiting,
    Map<String, SortedMap<LocalDate, Long>> pace,
    Map<String, List<String>> dimensions) {

  /** People of whom the round is made: the most that entered any one stage. */
  public long people() {
    return stages.stream().mapToLong(StageCount::entered).max().orElse(0);
  }

  /** People who completed the last stage. */
  public long finished() {
    return stages.isEmpty() ? 0 : stages.getLast().completed();
  }

  public double keptShare() {
    return people() == 0 ? 0 : (double) finished() / people();
  }

  public long late() {
    return stages.stream().mapToLong(StageCount::late).sum();
  }

  public long missed() {
    return stages.stream().mapToLong(StageCount::missed).sum();
  }

  /** Fees paid, one amount a currency. */
  public List<Money> paid() {
    Map<String, Money> paid = new TreeMap<>();
    for (StageCount count : stages) {
      published
          .procedure()
          .findStage(count.stage())
          .flatMap(stage -> stage.fees().stream().findFirst())
          .map(fee -> new Money(count.feesPaid(), fee.amount().currency()))
          .ifPresent(money -> paid.merge(money.currency(), money, Money::plus));
    }
    return List.copyOf(paid.values());
  }
}
