package org.lintas.casework.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.CaseState;
import org.lintas.procedure.Fee;
import org.lintas.procedure.Money;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.Stage;
import org.lintas.shared.Word;

/**
 * The rows of a case: a pure function of where it stands and of its procedure.
 *
 * @param facts canonical JSON; the table holds it once for all cases that share it
 */
public record Rows(Standing standing, int series, String facts, List<StageRow> stages) {

  /**
   * One stage that a case has reached.
   *
   * @param opened null when it was passed over
   * @param closes last day of the window, or null
   * @param feesDue minor units of the currency of the stage's first fee
   * @param feesPaid the same
   */
  public record StageRow(
      String stage,
      int turn,
      String progress,
      @Nullable LocalDate opened,
      @Nullable LocalDate due,
      @Nullable LocalDate closes,
      @Nullable LocalDate done,
      @Nullable String outcome,
      long feesDue,
      long feesPaid,
      @Nullable String decidedBy) {}

  /**
   * @param series serial of the first version of the procedure's name
   */
  public static Rows of(Standing standing, Procedure procedure, int series) {
    List<StageRow> stages = new ArrayList<>(standing.state().stages().size());
    for (Stage stage : procedure.stages()) {
      CaseState.StageState reached = standing.state().stages().get(stage.name());
      if (reached != null) {
        stages.add(row(stage, reached));
      }
    }
    return new Rows(standing, series, Facts.of(procedure, standing.state()), stages);
  }

  /** Stages that differ from an earlier reading or are new. */
  public List<StageRow> changedSince(Rows before) {
    return stages.stream().filter(row -> !before.stages.contains(row)).toList();
  }

  /** Names of stages that an earlier reading had and this one has not. */
  public List<String> goneSince(Rows before) {
    return before.stages.stream()
        .map(StageRow::stage)
        .filter(stage -> stages.stream().noneMatch(row -> row.stage().equals(stage)))
        .toList();
  }

  private static StageRow row(Stage stage, CaseState.StageState reached) {
    String currency = stage.fees().isEmpty() ? "" : stage.fees().getFirst().amount().currency();
    boolean skipped = reached.progress() == CaseState.Progress.SKIPPED;
    return new StageRow(
        stage.name(),
        reached.turn(),
        Word.of(reached.progress()),
        reached.opened(),
        reached.due(),
        stage.window() == null ? null : stage.window().closes(),
        reached.done(),
        reached.outcome(),
        skipped ? 0 : due(stage, currency),
        paid(reached.paid(), currency),
        reached.by());
  }

  private static long due(Stage stage, String currency) {
    long sum = 0;
    for (Fee fee : stage.fees()) {
      sum =
          fee.amount().currency().equals(currency) ? Math.addExact(sum, fee.amount().minor()) : sum;
    }
    return sum;
  }

  private static long paid(Map<String, Money> paid, String currency) {
    long sum = 0;
    for (Money amount : paid.values()) {
      sum = amount.currency().equals(currency) ? Math.addExact(sum, amount.minor()) : sum;
    }
    return sum;
  }
}
