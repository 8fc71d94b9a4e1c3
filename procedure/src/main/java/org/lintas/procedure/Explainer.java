package org.lintas.procedure;

import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Explanation.FeeWords;
import org.lintas.procedure.Explanation.StageWords;

/** Puts a procedure into the reader's words. */
final class Explainer {
  private final Procedure procedure;
  private final Locale locale;

  Explainer(Procedure procedure, Locale locale) {
    this.procedure = procedure;
    this.locale = locale;
  }

  Explanation explain() {
    return new Explanation(
        text("procedure.title"),
        text("procedure.summary"),
        procedure.legalBasis(),
        procedure.stages().stream().map(this::stage).toList(),
        total());
  }

  private StageWords stage(Stage stage) {
    String prefix = "stage." + stage.name();
    TemporalAmount deadline = stage.deadline();
    return new StageWords(
        stage.name(),
        text(prefix + ".title"),
        text("role." + stage.by()),
        find(prefix + ".summary"),
        bring(find(prefix + ".bring")),
        stage.fees().stream().map(this::fee).toList(),
        stage.window(),
        deadline == null
            ? null
            : sentence("explain.deadline", Map.of("period", Words.period(deadline, locale))),
        stage.when() == null ? null : find(prefix + ".when"),
        stage.outcomes().stream().map(o -> text("outcome." + stage.name() + "." + o)).toList(),
        issues(stage),
        next(stage),
        stage.optional());
  }

  private static List<String> bring(@Nullable String lines) {
    return lines == null
        ? List.of()
        : Arrays.stream(lines.split("\\|", -1)).map(String::strip).toList();
  }

  private FeeWords fee(Fee fee) {
    return new FeeWords(
        fee.name(), text("fee." + fee.name()), fee.amount(), text("payer." + fee.payer()));
  }

  private List<String> issues(Stage stage) {
    List<String> cards = new ArrayList<>();
    for (Effect effect : stage.effects()) {
      if (effect instanceof Effect.Issues issues) {
        cards.add(reminded(issues, lasting(issues)));
      }
    }
    return cards;
  }

  private String lasting(Effect.Issues issues) {
    String card = text("card." + issues.card());
    Period valid = issues.valid();
    return valid == null
        ? card
        : sentence("explain.card", Map.of("card", card, "period", Words.period(valid, locale)));
  }

  private String reminded(Effect.Issues issues, String card) {
    String periods =
        issues.remind().stream()
            .map(each -> Words.period(each, locale))
            .collect(Collectors.joining(", "));
    return periods.isEmpty()
        ? card
        : sentence("explain.remind", Map.of("card", card, "periods", periods));
  }

  private List<String> next(Stage stage) {
    return procedure.stages().stream()
        .filter(s -> s.after().contains(stage.name()))
        .map(s -> text("stage." + s.name() + ".title"))
        .toList();
  }

  private List<Money> total() {
    Map<String, Money> sums = new TreeMap<>();
    for (Stage stage : procedure.stages()) {
      for (Fee fee : stage.fees()) {
        if (fee.payer().equals("worker") && !stage.optional()) {
          sums.merge(fee.amount().currency(), fee.amount(), Money::plus);
        }
      }
    }
    return List.copyOf(sums.values());
  }

  private String text(String key) {
    return Words.text(procedure, key, locale);
  }

  private @Nullable String find(String key) {
    return Words.find(procedure, key, locale);
  }

  private String sentence(String key, Map<String, Object> words) {
    String found = Words.sentence(key, words, locale);
    return found == null ? key : found;
  }
}
