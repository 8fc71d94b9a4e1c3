package org.lintas.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks to do to a case. Everything in it is raw input.
 *
 * <p>{@code on} is the day the thing happened, apart from the moment it is recorded: paper arrives
 * late. Answers are field → text as entered; {@link Engine#decide} parses them.
 */
public sealed interface Action {

  Actor by();

  LocalDate on();

  /** Opens a case and completes its first stage. */
  record Start(
      Actor by,
      LocalDate on,
      @Nullable String outcome,
      Map<String, String> answers,
      List<Payment> payments)
      implements Action {}

  /** Does an open stage (under two-person approval: proposes it). */
  record Complete(
      Actor by,
      LocalDate on,
      String stage,
      @Nullable String outcome,
      Map<String, String> answers,
      List<Payment> payments)
      implements Action {}

  /** The second person agrees to what the first proposed. */
  record Approve(Actor by, LocalDate on, String stage) implements Action {}

  /** Decides a stage against the subject; the case ends unless the subject appeals. */
  record Refuse(Actor by, LocalDate on, String stage, String reason) implements Action {}

  /**
   * Reopens an earlier stage.
   *
   * @param stage open stage the officer stands in
   * @param to stage to be done again; the same stage withdraws a proposal that awaits approval
   */
  record SendBack(Actor by, LocalDate on, String stage, String to, String reason)
      implements Action {}

  /** Replaces all answers of a completed stage, leaving its outcome. */
  record Correct(Actor by, LocalDate on, String stage, Map<String, String> answers, String reason)
      implements Action {}

  /** The subject no longer wants it. */
  record Withdraw(Actor by, LocalDate on, String reason) implements Action {}

  /** The subject contests a refusal: the stage opens again, for an officer who did not refuse. */
  record Appeal(Actor by, LocalDate on, String stage, String reason) implements Action {}

  /** A remark; changes nothing. */
  record Note(Actor by, LocalDate on, String text) implements Action {}

  /** The clock found a stage past its due day. */
  record Lapse(Actor by, LocalDate on, String stage) implements Action {}
}
