package org.lintas.procedures.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Explanation;
import org.lintas.procedure.Explanation.StageWords;
import org.lintas.procedure.Field;
import org.lintas.procedure.Money;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.Stage;
import org.lintas.procedure.Window;
import org.lintas.procedure.Words;
import org.lintas.procedures.Published;
import org.lintas.shared.Word;

/**
 * A procedure as the API gives it: what must be decided upon, and the words for it in the reader's
 * language.
 *
 * @param total what the worker pays on the longest way through, one amount a currency
 */
record ProcedureBody(
    String procedure,
    String authority,
    String name,
    int version,
    String hash,
    boolean retired,
    String title,
    String summary,
    List<String> legalBasis,
    List<String> total,
    List<StageBody> stages) {

  /**
   * One stage.
   *
   * @param by role that acts
   * @param who the same in words
   * @param privateTo roles that may read its answers; empty means whoever may read the case
   */
  record StageBody(
      String stage,
      String title,
      @Nullable String summary,
      String by,
      String who,
      List<String> after,
      @Nullable String condition,
      boolean optional,
      @Nullable Window window,
      @Nullable String howLong,
      List<FieldBody> form,
      List<FeeBody> fees,
      List<OutcomeBody> outcomes,
      String approval,
      List<String> privateTo,
      List<String> bring,
      List<String> issues,
      List<String> next) {}

  /** A question of the form. */
  record FieldBody(
      String field, String type, boolean required, String label, Map<String, String> choices) {}

  /** What a stage costs. */
  record FeeBody(String fee, String title, String amount, String payer) {}

  /** A result to choose from. */
  record OutcomeBody(String outcome, String title) {}

  static ProcedureBody of(Published published, Locale locale) {
    Procedure procedure = published.procedure();
    Explanation explained = Explanation.of(procedure, locale);
    Map<String, StageWords> words =
        explained.stages().stream()
            .collect(Collectors.toMap(StageWords::stage, Function.identity()));
    return new ProcedureBody(
        procedure.name().toString(),
        procedure.authority(),
        procedure.name().name(),
        published.version(),
        procedure.hash(),
        published.retired(),
        explained.title(),
        explained.summary(),
        explained.legalBasis(),
        explained.total().stream().map(Money::toString).toList(),
        procedure.stages().stream()
            .map(stage -> stage(procedure, stage, get(words, stage), locale))
            .toList());
  }

  private static StageWords get(Map<String, StageWords> words, Stage stage) {
    StageWords found = words.get(stage.name());
    if (found == null) {
      throw new IllegalStateException("stage " + stage.name() + " is not explained");
    }
    return found;
  }

  private static StageBody stage(
      Procedure procedure, Stage stage, StageWords words, Locale locale) {
    return new StageBody(
        stage.name(),
        words.title(),
        words.summary(),
        stage.by(),
        words.who(),
        stage.after(),
        words.condition(),
        stage.optional(),
        stage.window(),
        words.howLong(),
        stage.form().stream().map(field -> field(procedure, field, locale)).toList(),
        words.fees().stream()
            .map(fee -> new FeeBody(fee.fee(), fee.title(), fee.amount().toString(), fee.payer()))
            .toList(),
        stage.outcomes().stream()
            .map(outcome ->
                new OutcomeBody(
                    outcome,
                    Words.text(procedure, "outcome." + stage.name() + "." + outcome, locale)))
            .toList(),
        Word.of(stage.approval()),
        stage.privateTo(),
        words.bring(),
        words.issues(),
        words.next());
  }

  private static FieldBody field(Procedure procedure, Field field, Locale locale) {
    Map<String, String> choices = new java.util.LinkedHashMap<>();
    for (String choice : field.choices()) {
      choices.put(choice, Words.text(procedure, "choice." + field.name() + "." + choice, locale));
    }
    return new FieldBody(
        field.name(),
        Word.of(field.type()),
        field.required(),
        Words.text(procedure, "field." + field.name() + ".label", locale),
        choices);
  }
}
