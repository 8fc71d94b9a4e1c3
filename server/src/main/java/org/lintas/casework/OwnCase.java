package org.lintas.casework;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Money;
import org.lintas.procedures.Published;

/**
 * What a worker sees of her own case without an account. Whoever looks over her shoulder learns
 * little: initials, no answers, nothing of a private stage but that it is done.
 *
 * @param office id of the office to go to
 * @param initials of the name, one a word
 * @param state of the case
 * @param next stages that may come after those that are open
 */
public record OwnCase(
    String number,
    Published published,
    int office,
    String initials,
    String state,
    List<OwnStage> stages,
    List<String> next) {

  /**
   * @param paid every fee, with the day on which it was paid
   * @param reason why it was refused or has to be done again; null for a private stage
   */
  public record OwnStage(
      String stage,
      String state,
      @Nullable LocalDate opened,
      @Nullable LocalDate due,
      @Nullable LocalDate done,
      @Nullable String outcome,
      List<OwnPayment> paid,
      @Nullable String reason) {}

  /** A fee that was paid. */
  public record OwnPayment(String fee, Money amount, LocalDate on) {}
}
