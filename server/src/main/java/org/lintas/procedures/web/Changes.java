package org.lintas.procedures.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lintas.procedure.Fee;
import org.lintas.procedure.Field;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.Stage;
import org.lintas.procedure.Words;

/** What is different between two versions of a procedure, in the reader's words. */
public final class Changes {

  /**
   * One difference.
   *
   * @param key of the sentence that tells it
   * @param stage title of the stage it is about; empty if about none
   * @param what is new, gone or different
   */
  public record Change(String key, String stage, String what) {}

  private static final Map<String, Function<Stage, Object>> RULES = rules();

  private final Procedure before;
  private final Procedure after;
  private final Locale locale;
  private final List<Change> found = new ArrayList<>();

  private Changes(Procedure before, Procedure after, Locale locale) {
    this.before = before;
    this.after = after;
    this.locale = locale;
  }

  static List<Change> between(Procedure before, Procedure after, Locale locale) {
    return new Changes(before, after, locale).find();
  }

  private List<Change> find() {
    for (Stage stage : after.stages()) {
      before.findStage(stage.name()).ifPresentOrElse(old -> compare(old, stage), () -> add(stage));
    }
    for (Stage stage : before.stages()) {
      if (after.findStage(stage.name()).isEmpty()) {
        drop(stage);
      }
    }
    if (!before.legalBasis().equals(after.legalBasis())) {
      found.add(new Change("procedures.change.law", "", ""));
    }
    Set<String> languages = new TreeSet<>(before.texts().keySet());
    languages.addAll(after.texts().keySet());
    languages.removeIf(each -> Objects.equals(before.texts().get(each), after.texts().get(each)));
    if (!languages.isEmpty()) {
      found.add(new Change("procedures.change.texts", "", String.join(", ", languages)));
    }
    return List.copyOf(found);
  }

  private void add(Stage stage) {
    String title = title(after, stage);
    found.add(new Change("procedures.change.stage-added", title, ""));
    stage.fees().forEach(fee -> fee("procedures.change.fee-added", title, words(after, fee)));
  }

  private void drop(Stage stage) {
    String title = title(before, stage);
    found.add(new Change("procedures.change.stage-removed", title, ""));
    stage.fees().forEach(fee -> fee("procedures.change.fee-removed", title, words(before, fee)));
  }

  private void compare(Stage old, Stage stage) {
    String title = title(after, stage);
    for (Fee fee : stage.fees()) {
      Optional<Fee> known = named(old.fees(), Fee::name, fee.name());
      if (known.isEmpty()) {
        fee("procedures.change.fee-added", title, words(after, fee));
      } else if (!known.get().equals(fee)) {
        String both = words(before, known.get()) + " → " + words(after, fee);
        fee("procedures.change.fee-changed", title, both);
      }
    }
    missing(old.fees(), stage.fees(), Fee::name)
        .forEach(fee -> fee("procedures.change.fee-removed", title, words(before, fee)));
    missing(stage.form(), old.form(), Field::name)
        .forEach(field ->
            found.add(new Change("procedures.change.field-added", title, label(after, field))));
    missing(old.form(), stage.form(), Field::name)
        .forEach(field ->
            found.add(new Change("procedures.change.field-removed", title, label(before, field))));
    String rules = differing(old, stage);
    if (!rules.isEmpty()) {
      found.add(new Change("procedures.change.rules", title, rules));
    }
  }

  /** Words of the language of definitions: whoever hands one in has written them. */
  private static String differing(Stage old, Stage stage) {
    return RULES.entrySet().stream()
        .filter(rule -> !Objects.equals(rule.getValue().apply(old), rule.getValue().apply(stage)))
        .map(Map.Entry::getKey)
        .collect(Collectors.joining(", "));
  }

  private void fee(String key, String stage, String words) {
    found.add(new Change(key, stage, words));
  }

  private static <T> Optional<T> named(List<T> all, Function<T, String> name, String wanted) {
    return all.stream().filter(each -> name.apply(each).equals(wanted)).findFirst();
  }

  private static <T> List<T> missing(List<T> all, List<T> from, Function<T, String> name) {
    return all.stream().filter(each -> named(from, name, name.apply(each)).isEmpty()).toList();
  }

  private String title(Procedure procedure, Stage stage) {
    return Words.text(procedure, "stage." + stage.name() + ".title", locale);
  }

  private String label(Procedure procedure, Field field) {
    return Words.text(procedure, "field." + field.name() + ".label", locale);
  }

  private String words(Procedure procedure, Fee fee) {
    return "%s, %s (%s)"
        .formatted(
            Words.text(procedure, "fee." + fee.name(), locale),
            Words.money(fee.amount(), locale),
            Words.text(procedure, "payer." + fee.payer(), locale));
  }

  private static Map<String, Function<Stage, Object>> rules() {
    Map<String, Function<Stage, Object>> rules = new LinkedHashMap<>();
    rules.put("by", Stage::by);
    rules.put("after", Stage::after);
    rules.put("when", stage -> Optional.ofNullable(stage.when()));
    rules.put("window", stage -> Optional.ofNullable(stage.window()));
    rules.put("form", Stage::form);
    rules.put("checks", Stage::checks);
    rules.put("outcomes", Stage::outcomes);
    rules.put("approval", Stage::approval);
    rules.put("deadline", stage -> Optional.ofNullable(stage.deadline()));
    rules.put("on-lapse", stage -> Optional.ofNullable(stage.onLapse()));
    rules.put("private-to", Stage::privateTo);
    rules.put("optional", Stage::optional);
    rules.put("repeatable", Stage::repeatable);
    rules.put("held-by", stage -> Optional.ofNullable(stage.heldBy()));
    rules.put("issues, grants, ends, opens, refers, notifies", Stage::effects);
    return rules;
  }
}
