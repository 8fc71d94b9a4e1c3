package org.lintas.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was decided, past tense. A case's state is the fold of its events by {@link
 * CaseState#apply}. Answers are field → canonical text.
 */
public sealed interface Event {

  /** Brings answers of a stage. */
  sealed interface Answered extends Event {

    String stage();

    LocalDate on();

    /** Readable by whoever may read the case; empty for a private stage. */
    Map<String, String> answers();

    /**
     * Answers of a private stage; kept apart and encrypted by whoever stores events, therefore
     * empty again on replay.
     */
    Map<String, String> sealed();

    /** Names of the {@code flag-when} checks that marked it. */
    List<String> flags();
  }

  /** Somebody decided a stage: the only one who must, or the first of two. */
  sealed interface Decided extends Answered {

    @Nullable String outcome();

    String by();
  }

  record CaseStarted(LocalDate on) implements Event {}

  /**
   * @param turn 1 the first time, then counted up each time the stage opens again
   * @param due last day of the deadline, or null
   */
  record StageOpened(String stage, int turn, LocalDate on, @Nullable LocalDate due)
      implements Event {}

  /** The stage's condition did not hold, or an optional stage was passed over. */
  record StageSkipped(String stage) implements Event {}

  record StageCompleted(
      String stage,
      LocalDate on,
      @Nullable String outcome,
      Map<String, String> answers,
      Map<String, String> sealed,
      List<String> flags,
      String by)
      implements Decided {}

  /** First of two persons has decided; the second has not. */
  record CompletionProposed(
      String stage,
      LocalDate on,
      @Nullable String outcome,
      Map<String, String> answers,
      Map<String, String> sealed,
      List<String> flags,
      String by)
      implements Decided {}

  /** The second person agreed; the proposal becomes the completion. */
  record CompletionApproved(String stage, LocalDate on, String by) implements Event {}

  record FeePaid(String stage, String fee, Money amount, LocalDate on, @Nullable String receipt)
      implements Event {}

  record StageRefused(String stage, LocalDate on, String reason, String by) implements Event {}

  record SentBack(String from, String to, LocalDate on, String reason) implements Event {}

  record AnswersCorrected(
      String stage,
      LocalDate on,
      Map<String, String> answers,
      Map<String, String> sealed,
      List<String> flags,
      String reason)
      implements Answered {}

  record CaseWithdrawn(LocalDate on, String reason) implements Event {}

  record RefusalAppealed(String stage, LocalDate on, String reason) implements Event {}

  record NoteAdded(LocalDate on, String text) implements Event {}

  record StageLapsed(String stage, LocalDate on) implements Event {}

  /** An effect of a completed stage took hold. */
  record EffectDue(String stage, Effect effect, LocalDate on, @Nullable LocalDate until)
      implements Event {}

  /** No stage is left to do. */
  record CaseFinished(LocalDate on) implements Event {}
}
