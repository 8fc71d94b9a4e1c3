package org.lintas.casework.desk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.pages.Countries;
import org.lintas.pages.Form;
import org.lintas.pages.Message;
import org.lintas.pages.Option;
import org.lintas.pages.Page;
import org.lintas.procedure.Fee;
import org.lintas.procedure.Field;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.Reason;
import org.lintas.procedure.Stage;
import org.lintas.procedure.Words;

/**
 * The form of a stage, made out of its definition, with what was typed and all that is wrong.
 *
 * @param settled fees that were paid before and are not asked for again
 * @param reasons why the engine refused it; empty when it has not been sent yet
 */
public record StageForm(
    Procedure procedure, Stage stage, Set<String> settled, Form typed, List<Reason> reasons) {

  /** A fee to be ticked when it is paid. */
  public record FeeLine(String name, String receipt, String title, String amount) {}

  /** What was typed, and what is wrong with it in the reader's language. */
  public Form form(Page page) {
    Set<String> controls = controls();
    List<Message> wrong =
        reasons.stream()
            .map(reason -> new Message(control(reason.field(), controls), sentence(page, reason)))
            .distinct()
            .sorted((one, other) -> Integer.compare(place(one, controls), place(other, controls)))
            .toList();
    return typed.refused(wrong);
  }

  /** Of casework where there is one, otherwise of the procedure or the engine. */
  private String sentence(Page page, Reason reason) {
    String key = "casework.reason." + reason.code();
    return page.texts().has(page.locale(), key)
        ? page.t(key, reason.arguments())
        : Words.of(reason, procedure, page.locale());
  }

  public String title(Page page) {
    return words(page, "stage." + stage.name() + ".title");
  }

  public List<Question> questions(Page page) {
    return stage.form().stream().map(field -> question(page, field)).toList();
  }

  public List<Option> outcomes(Page page) {
    return stage.outcomes().stream()
        .map(each -> Option.of(each, words(page, "outcome." + stage.name() + "." + each)))
        .toList();
  }

  public List<FeeLine> fees(Page page) {
    List<FeeLine> lines = new ArrayList<>();
    for (Fee fee : stage.fees()) {
      if (!settled.contains(fee.name())) {
        lines.add(
            new FeeLine(
                Entered.PAID + fee.name(),
                Entered.RECEIPT + fee.name(),
                words(page, "fee." + fee.name()),
                page.money(fee.amount())));
      }
    }
    return lines;
  }

  /** On which days the stage can be done, in words; null when on any. */
  public @Nullable String window(Page page) {
    return window(page, stage);
  }

  static @Nullable String window(Page page, Stage stage) {
    return stage.window() == null
        ? null
        : page.t(
            "casework.desk.window",
            "opens",
            page.date(stage.window().opens()),
            "closes",
            page.date(stage.window().closes()));
  }

  private Question question(Page page, Field field) {
    String label = words(page, "field." + field.name() + ".label");
    return new Question(
        Entered.ANSWER + field.name(),
        field.type(),
        field.required() ? label : page.t("casework.desk.optional", "label", label),
        hint(page, "field." + field.name() + ".hint"),
        options(page, field),
        instead(field.name()));
  }

  private List<Option> options(Page page, Field field) {
    return switch (field.type()) {
      case CHOICE ->
          field.choices().stream()
              .map(each -> Option.of(each, words(page, "choice." + field.name() + "." + each)))
              .toList();
      case YES_NO ->
          List.of(
              Option.of("yes", page.t("casework.desk.yes")),
              Option.of("no", page.t("casework.desk.no")));
      case COUNTRY -> Countries.options(page.locale());
      case PLACE -> Lists.places(procedure.jurisdiction(), page.locale());
      default -> List.of();
    };
  }

  private String words(Page page, String key) {
    return Words.text(procedure, key, page.locale());
  }

  private @Nullable String hint(Page page, String key) {
    boolean written =
        procedure.texts().getOrDefault(page.lang(), Map.of()).containsKey(key)
            || procedure.texts().getOrDefault("en", Map.of()).containsKey(key);
    return written ? words(page, key) : null;
  }

  /** The day that was probably meant, or null. */
  public @Nullable String dayInstead() {
    return instead("on");
  }

  private @Nullable String instead(String field) {
    return reasons.stream()
        .filter(each -> each.code().equals("buddhist-year") && field.equals(each.field()))
        .map(each -> each.details().get("converted"))
        .filter(each -> each != null)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String control(@Nullable String about, Set<String> controls) {
    for (String name :
        about == null
            ? List.<String>of()
            : List.of(Entered.ANSWER + about, Entered.PAID + about, about)) {
      if (controls.contains(name)) {
        return name;
      }
    }
    return null;
  }

  /** Names of all controls, in the order in which they stand on the page. */
  private Set<String> controls() {
    Set<String> names = new LinkedHashSet<>();
    stage.form().forEach(field -> names.add(Entered.ANSWER + field.name()));
    names.add("outcome");
    names.add("on");
    stage.fees().stream()
        .filter(fee -> !settled.contains(fee.name()))
        .forEach(fee -> names.add(Entered.PAID + fee.name()));
    names.addAll(List.of("reason", "to", "office"));
    return names;
  }

  private static int place(Message message, Set<String> controls) {
    return message.field() == null ? -1 : List.copyOf(controls).indexOf(message.field());
  }
}
