package org.lintas.casework.rounds;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

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

  static StageCount of(Tally tally, LocalDate today) {
    long people = tally.people();
    String outcome = tally.outcome();
    return new StageCount(
        tally.stage(),
        people,
        tally.isCompleted() ? people : 0,
        tally.isRefused() ? people : 0,
        tally.isWaiting() ? people : 0,
        tally.isLate(today) ? people : 0,
        tally.isMissed(today) ? people : 0,
        outcome != null && tally.isCompleted() ? Map.of(outcome, people) : Map.of(),
        tally.feesDue(),
        tally.feesPaid());
  }

  StageCount plus(StageCount other) {
    Map<String, Long> both = new TreeMap<>(outcomes);
    other.outcomes.forEach((outcome, people) -> both.merge(outcome, people, Long::sum));
    return new StageCount(
        stage,
        entered + other.entered,
        completed + other.completed,
        refused + other.refused,
        open + other.open,
        late + other.late,
        missed + other.missed,
        both,
        feesDue + other.feesDue,
        feesPaid + other.feesPaid);
  }
}
