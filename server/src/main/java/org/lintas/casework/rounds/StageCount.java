package org.lintas.casework.rounds;

import java.util.Map;

/**
 * People at one stage.
 *
 * @param entered for whom the stage has opened; those passed over do not count
 * @param completed done, whatever the outcome
 * @param refused decided against, or lapsed into refusal
 * @param open still to be done, those awaiting a second person included
 * @param late open and past the due day, while it can still be done
 * @param missed open although the window has closed
 * @param outcomes outcome → people
 * @param feesDue minor units owed by those for whom the stage has opened
 * @param feesPaid minor units paid
 */
public record StageCount(
    String stage,
    long entered,
    long completed,
    long refused,
    long open,
    long late,
    long missed,
    Map<String, Long> outcomes,
    long feesDue,
    long feesPaid) {

  static StageCount none(String stage) {
    return new StageCount(stage, 0, 0, 0, 0, 0, 0, Map.of(), 0, 0);
  }
}
