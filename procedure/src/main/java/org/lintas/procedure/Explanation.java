package org.lintas.procedure;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A procedure in the reader's words.
 *
 * @param total what the worker pays when every stage that is not optional is needed, one amount a
 *     currency
 */
public record Explanation(
    String title,
    String summary,
    List<String> legalBasis,
    List<StageWords> stages,
    List<Money> total) {

  /**
   * @param bring what to bring, a line each
   * @param condition sentence that says when the stage is needed, or null if always
   * @param next titles of the stages that may follow
   */
  public record StageWords(
      String stage,
      String title,
      String who,
      @Nullable String summary,
      List<String> bring,
      List<FeeWords> fees,
      @Nullable Window window,
      @Nullable String howLong,
      @Nullable String condition,
      List<String> outcomes,
      List<String> issues,
      List<String> next,
      boolean optional) {}

  /** A fee in words. */
  public record FeeWords(String fee, String title, Money amount, String payer) {}

  /** Explains a procedure; a language without texts falls back to English. */
  public static Explanation of(Procedure procedure, Locale locale) {
    return new Explainer(procedure, locale).explain();
  }
}
