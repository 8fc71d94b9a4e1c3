package org.lintas.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands: the fold of its events.
 *
 * @param stages stage name → where that stage stands; a stage not yet reached is absent
 */
public record CaseState(Status status, Map<String, StageState> stages) {

  /** Before the first event. */
  public static final CaseState NONE = new CaseState(Status.NONE, Map.of());

  /** Where the whole case stands. */
  public enum Status {
    NONE,
    OPEN,
    FINISHED,
    REFUSED,
    WITHDRAWN
  }

  /** Where one stage stands. */
  public enum Progress {
    OPEN,
    AWAITING_APPROVAL,
    COMPLETED,
    SKIPPED,
    REFUSED,
    LAPSED,
    /** Begun before, sent back; opens again when what was sent back is done again. */
    WAITING
  }

  /**
   * @param turn 0 for a stage skipped without ever opening
   * @param opened null for a stage skipped without ever opening
   * @param done day of the completion, proposal or refusal
   * @param answers canonical text; empty for a private stage; kept when the stage opens again
   * @param paid fee name → amount
   * @param by id of who completed, proposed or refused it last
   * @param barred ids of those who may not decide it: the first of two persons, or who refused it
   *     before an appeal
   * @param reason of the refusal, or of the sending back that opened it again
   */
  public record StageState(
      Progress progress,
      int turn,
      @Nullable LocalDate opened,
      @Nullable LocalDate due,
      @Nullable LocalDate done,
      @Nullable String outcome,
      Map<String, String> answers,
      Map<String, Money> paid,
      List<String> flags,
      @Nullable String by,
      Set<String> barred,
      @Nullable String reason) {}

  public Optional<StageState> findStage(String stage) {
    return Optional.ofNullable(stages.get(stage));
  }

  /** The state after an event. Total: an event that does not fit changes nothing. */
  public CaseState apply(Event event) {
    return Fold.apply(this, event);
  }

  /** The state after events in order. */
  public CaseState applyAll(List<Event> events) {
    CaseState state = this;
    for (Event event : events) {
      state = state.apply(event);
    }
    return state;
  }
}
