package org.lintas.complaints.tracks.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintas.complaints.tracks.model.Respondent;
import org.lintas.pages.Form;
import org.lintas.pages.Option;
import org.lintas.pages.Page;
import org.lintas.procedure.Field;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.Stage;
import org.lintas.procedure.Words;

/**
 * A stage about to be done, or to be corrected.
 *
 * @param address of the stage; where the form is sent when it is done
 */
public record StageView(
    String number,
    String address,
    Procedure procedure,
    Stage stage,
    List<Respondent> respondents,
    Form form,
    Doing doing) {

  /** What is being done with it. */
  public enum Doing {
    BEGIN,
    COMPLETE,
    CORRECT
  }

  public boolean isCorrected() {
    return doing == Doing.CORRECT;
  }

  /** Where the form is sent. */
  public String action() {
    return isCorrected() ? address + "/correction" : address;
  }

  /** Whether it may end against whoever complained: a stage with results says so by one of them. */
  public boolean mayRefuse() {
    return doing == Doing.COMPLETE && stage.outcomes().isEmpty();
  }

  public String title(Page page) {
    return Words.text(procedure, "stage." + stage.name() + ".title", page.locale());
  }

  public String summary(Page page) {
    return Words.text(procedure, "stage." + stage.name() + ".summary", page.locale());
  }

  public String track(Page page) {
    return Words.text(procedure, "procedure.title", page.locale());
  }

  public String label(Page page, Field field) {
    return Words.text(procedure, "field." + field.name() + ".label", page.locale());
  }

  /** The hint of a field, or null. */
  public @Nullable String hint(Page page, Field field) {
    String key = "field." + field.name() + ".hint";
    String text = Words.text(procedure, key, page.locale());
    return text.equals("hint") ? null : text;
  }

  public List<Option> choices(Page page, Field field) {
    return field.choices().stream()
        .map(each ->
            Option.of(
                each, Words.text(procedure, "choice." + field.name() + "." + each, page.locale())))
        .toList();
  }

  public List<Option> yesNo(Page page) {
    return List.of(
        Option.of("yes", page.t("complaints.tracks.yes")),
        Option.of("no", page.t("complaints.tracks.no")));
  }

  public List<Option> persons() {
    return respondents.stream().map(each -> Option.of(each.name(), each.name())).toList();
  }

  public List<Option> outcomes(Page page) {
    return stage.outcomes().stream()
        .map(each ->
            Option.of(
                each, Words.text(procedure, "outcome." + stage.name() + "." + each, page.locale())))
        .toList();
  }
}
